package org.plenum.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.deploy.local.Setting.PLENUM_GATEWAY_PORT;
import static org.plenum.deploy.local.Setting.PLENUM_GATEWAY_URL;
import static org.plenum.deploy.local.Setting.PLENUM_MEMBER_DB_URL;
import static org.plenum.deploy.local.Setting.PLENUM_OIDC_URL;
import static org.plenum.deploy.local.Setting.PLENUM_TASK_DB_URL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    static Settings with(String... namesAndValues) {
        var environment = new java.util.HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Settings(ROOT, Map.copyOf(environment));
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        assertThat(with("PLENUM_GATEWAY_PORT", " ").port(PLENUM_GATEWAY_PORT)).isEqualTo(8080);
    }

    @Test
    void addresses_follow_the_ports() {
        var settings = with("PLENUM_GATEWAY_PORT", "9080", "PLENUM_KEYCLOAK_PORT", "9180", "PLENUM_POSTGRES_PORT", "9480");

        assertThat(settings.get(PLENUM_GATEWAY_URL)).isEqualTo("http://localhost:9080");
        assertThat(settings.get(PLENUM_OIDC_URL)).isEqualTo("http://localhost:9180/realms/plenum");
        assertThat(settings.get(PLENUM_TASK_DB_URL)).isEqualTo("jdbc:postgresql://127.0.0.1:9480/plenum_task");
    }

    @ParameterizedTest
    @ValueSource(strings = { "abc", "0", "65536", "-1", "80.5", "99999999999" })
    void what_is_no_port_is_refused_by_the_name_of_its_setting(String value) {
        assertThatThrownBy(() -> with("PLENUM_GATEWAY_PORT", value).port(PLENUM_GATEWAY_PORT)).isInstanceOf(Trouble.class)
                .hasMessageContaining("PLENUM_GATEWAY_PORT").hasMessageContaining(value);
    }

    @Test
    void an_external_database_serves_all_three_services_and_none_is_started() {
        var settings = with("PLENUM_DB_EXTERNAL", "db.example:5432");

        assertThat(settings.startsPostgres()).isFalse();
        assertThat(settings.get(PLENUM_MEMBER_DB_URL)).isEqualTo("jdbc:postgresql://db.example:5432/plenum_member");
    }

    @Test
    void a_database_is_started_as_long_as_one_service_needs_it() {
        var two = new String[] { "PLENUM_TASK_DB_URL", "jdbc:postgresql://a/t", "PLENUM_MEMBER_DB_URL",
                "jdbc:postgresql://a/m" };

        assertThat(with(two).startsPostgres()).isTrue();
        assertThat(with(two[0], two[1], two[2], two[3], "PLENUM_PROPOSAL_DB_URL", "jdbc:postgresql://a/p").startsPostgres())
                .isFalse();
    }

    @Test
    void no_keycloak_is_started_beside_another_issuer() {
        assertThat(with().startsKeycloak()).isTrue();
        assertThat(with("PLENUM_OIDC_URL", "https://login.example/realms/city").startsKeycloak()).isFalse();
    }

    @Test
    void settings_unknown_to_the_launcher_reach_the_services() {
        assertThat(with("PLENUM_CORS_ORIGINS", "https://app.example", "HOME", "/root").all())
                .containsEntry("PLENUM_CORS_ORIGINS", "https://app.example").doesNotContainKey("HOME");
    }

    @Test
    void one_setting_can_be_taken_anew_and_the_others_stay() {
        var settings = with("PLENUM_CLOCK_START", "2026-01-01T00:00:00+08:00", "PLENUM_TASK_PORT", "9081");

        assertThat(settings.with(Setting.PLENUM_CLOCK_START, "2020-12-21T09:00:00+08:00").all())
                .containsEntry("PLENUM_CLOCK_START", "2020-12-21T09:00:00+08:00").containsEntry("PLENUM_TASK_PORT", "9081");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource
    void every_setting_is_explained_for_operators(Setting setting) throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/operations.md"))).contains("`" + setting + "`");
    }
}
