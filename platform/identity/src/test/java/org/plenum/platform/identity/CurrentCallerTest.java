package org.plenum.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Principal;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

class CurrentCallerTest {

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return "token";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings({ "unchecked", "NullAway", "TypeParameterUnusedInFormals" })
        public <T> @Nullable T getClaim(String name) {
            return (T) claims.get(name);
        }
    }

    private static CurrentCaller calling(Principal principal, String... roles) {
        return new CurrentCaller(QuarkusSecurityIdentity.builder().setPrincipal(principal).addRoles(Set.of(roles)).build());
    }

    @Test
    void a_verified_token_tells_who_is_calling() {
        var token = new Token(Map.of("sub", "0b1c", "preferred_username", "office1", "name", "刘向东", "unit", "办公室"));
        Caller caller = calling(token, "office").get();
        assertThat(caller).isEqualTo(new Caller("0b1c", "office1", "刘向东", Set.of("office"), "办公室"));
        assertThat(caller.actsFor("办公室")).isTrue();
        assertThat(caller.actsFor("提案委")).isFalse();
    }

    @Test
    void roles_of_other_systems_are_dropped() {
        var caller = calling(new Token(Map.of("sub", "0b1c")), "office", "offline_access", "uma_authorization").get();
        assertThat(caller.roles()).containsExactly("office");
        assertThat(caller.hasAny("admin", "office")).isTrue();
        assertThat(caller.hasAny("admin", "uma_authorization")).isFalse();
    }

    @Test
    void a_token_without_names_falls_back_to_its_subject() {
        assertThat(calling(new Token(Map.of("sub", "0b1c"))).get())
                .isEqualTo(new Caller("0b1c", "0b1c", "0b1c", Set.of(), null));
    }

    @Test
    void a_token_without_subject_is_nobody() {
        assertThatThrownBy(() -> calling(new Token(Map.of("name", "刘向东")), "office").get())
                .isInstanceOf(UnauthorizedException.class);
        assertThatThrownBy(() -> calling(new Token(Map.of("sub", " ")), "office").get())
                .isInstanceOf(UnauthorizedException.class);
    }

    @Test
    void another_kind_of_login_is_nobody() {
        assertThatThrownBy(() -> calling(() -> "office1", "office").get()).isInstanceOf(UnauthorizedException.class);
    }
}
