package org.plenum.task.circular.audience;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.plenum.platform.identity.Caller;

/// One of those to whom a circular is addressed.
///
/// @param code the role, the unit's name or the account
/// @param name the person's name, else the code
@Embeddable
public record Addressee(@Enumerated(EnumType.STRING) AddresseeKind kind, String code, String name) {

    /// By which a reader's circulars are found.
    public String key() {
        return key(kind, code);
    }

    /// Whether the caller is, or is one of, those.
    public boolean includes(Caller caller) {
        return switch (kind) {
            case ROLE -> caller.has(code);
            case UNIT -> caller.actsFor(code);
            case ACCOUNT -> caller.id().equals(code);
        };
    }

    /// All keys by which something may be addressed to the caller.
    public static List<String> keysOf(Caller caller) {
        var keys = new ArrayList<String>();
        keys.add(key(AddresseeKind.ACCOUNT, caller.id()));
        String unit = caller.unit();
        if (unit != null) {
            keys.add(key(AddresseeKind.UNIT, unit));
        }
        caller.roles().stream().sorted().forEach(role -> keys.add(key(AddresseeKind.ROLE, role)));
        return keys;
    }

    private static String key(AddresseeKind kind, String code) {
        return kind + ":" + code;
    }
}
