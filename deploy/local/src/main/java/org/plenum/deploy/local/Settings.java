package org.plenum.deploy.local;

import static org.plenum.deploy.local.Setting.PLENUM_DB_EXTERNAL;
import static org.plenum.deploy.local.Setting.PLENUM_HOME;
import static org.plenum.deploy.local.Setting.PLENUM_HOST;
import static org.plenum.deploy.local.Setting.PLENUM_KEYCLOAK_PORT;
import static org.plenum.deploy.local.Setting.PLENUM_MEMBER_DB_URL;
import static org.plenum.deploy.local.Setting.PLENUM_OIDC_URL;
import static org.plenum.deploy.local.Setting.PLENUM_POSTGRES_PORT;
import static org.plenum.deploy.local.Setting.PLENUM_PROPOSAL_DB_URL;
import static org.plenum.deploy.local.Setting.PLENUM_START_TIMEOUT;
import static org.plenum.deploy.local.Setting.PLENUM_TASK_DB_URL;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The settings of this machine: the environment over the local defaults.
///
/// @param root the source tree, where `./plenum` lies
record Settings(Path root, Map<String, String> environment) {

    private static final Pattern REFERENCE = Pattern.compile("\\{(\\w+)}");

    /// These settings with another value of one.
    Settings with(Setting setting, String value) {
        var changed = new HashMap<>(environment);
        changed.put(setting.name(), value);
        return new Settings(root, Map.copyOf(changed));
    }

    /// An empty variable counts as not set.
    boolean isSet(Setting setting) {
        return !environment.getOrDefault(setting.name(), "").isBlank();
    }

    String get(Setting setting) {
        return isSet(setting) ? environment.getOrDefault(setting.name(), "").strip() : standardOf(setting);
    }

    private String standardOf(Setting setting) {
        return REFERENCE.matcher(setting.standard).replaceAll(
                found -> found.group(1).equals("database") ? database() : get(Setting.valueOf(found.group(1))));
    }

    /// Throws [Trouble] unless the value is a TCP port.
    int port(Setting setting) {
        return number(setting, 65_535, "端口号", "a port number");
    }

    Duration startTimeout() {
        return Duration.ofSeconds(number(PLENUM_START_TIMEOUT, 86_400, "秒数", "a number of seconds"));
    }

    int number(Setting setting, int max, String chinese, String english) {
        var value = get(setting);
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= max) {
                return number;
            }
        }
        throw new Trouble("%s 应为 1 到 %d 的%s，现为“%s”。".formatted(setting, max, chinese, value),
                "%s must be %s from 1 to %d, not \"%s\".".formatted(setting, english, max, value));
    }

    Path home() {
        return root.resolve(get(PLENUM_HOME)).toAbsolutePath().normalize();
    }

    /// Where a process that binds PLENUM_HOST is asked whether it is ready.
    String probeHost() {
        var host = get(PLENUM_HOST);
        return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    }

    private String database() {
        return isSet(PLENUM_DB_EXTERNAL) ? get(PLENUM_DB_EXTERNAL) : "127.0.0.1:" + get(PLENUM_POSTGRES_PORT);
    }

    /// No PostgreSQL is started when somebody else runs one for all three services.
    boolean startsPostgres() {
        return !isSet(PLENUM_DB_EXTERNAL)
                && !Stream.of(PLENUM_TASK_DB_URL, PLENUM_PROPOSAL_DB_URL, PLENUM_MEMBER_DB_URL).allMatch(this::isSet);
    }

    /// No Keycloak is started when tokens come from another issuer.
    boolean startsKeycloak() {
        return get(PLENUM_OIDC_URL).equals("http://localhost:" + get(PLENUM_KEYCLOAK_PORT) + "/realms/plenum");
    }

    /// Every setting that has a value, by name, and what else of PLENUM_* the environment holds: the services know
    /// more settings than the launcher.
    Map<String, String> all() {
        var all = new LinkedHashMap<>(environment);
        all.keySet().removeIf(name -> !name.startsWith("PLENUM_"));
        for (var setting : Setting.values()) {
            var value = get(setting);
            if (!value.isEmpty()) {
                all.put(setting.name(), value);
            }
        }
        return all;
    }
}
