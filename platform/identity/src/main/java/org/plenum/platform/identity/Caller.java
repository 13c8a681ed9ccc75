package org.plenum.platform.identity;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Who is calling, by a token that this service itself verified. Never taken from a body or a header of the request.
///
/// @param id subject of the token, stable for a person
/// @param login the name used to log in
/// @param name the name shown to others
/// @param roles some of [Roles]; others are dropped
/// @param unit the unit (室, 委, 组, 承办单位) that the caller acts for, if the token names one
public record Caller(String id, String login, String name, Set<String> roles, @Nullable String unit) {

    /// Keeps a copy of the roles.
    public Caller {
        roles = Set.copyOf(roles);
    }

    /// Whether the caller has the role.
    public boolean has(String role) {
        return roles.contains(role);
    }

    /// Whether the caller has at least one of the roles.
    public boolean hasAny(String... some) {
        for (String role : some) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the caller acts for the unit.
    public boolean actsFor(String someUnit) {
        return someUnit.equals(unit);
    }
}
