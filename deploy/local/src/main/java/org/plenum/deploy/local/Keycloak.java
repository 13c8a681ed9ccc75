package org.plenum.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Keycloak with the demo realm `plenum`, run as a JVM of its own without the shell script that would stand between.
///
/// Keycloak imports a realm only where there is none. So its data lies in a directory named after what the realm was
/// made from: when the realm file or the gateway's address changes, the new realm is imported beside the old one.
record Keycloak(Settings settings, Home home, Secrets secrets) implements Component {

    /// Settings that the realm file refers to.
    private static final List<Setting> IN_REALM = List.of(Setting.PLENUM_GATEWAY_URL, Setting.PLENUM_GATEWAY_PORT,
            Setting.PLENUM_GATEWAY_CLIENT_SECRET, Setting.PLENUM_ASSESSMENT_CLIENT_SECRET);

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String title() {
        return "Keycloak " + Tool.version("keycloak");
    }

    @Override
    public Setting portSetting() {
        return Setting.PLENUM_KEYCLOAK_PORT;
    }

    @Override
    public int wave() {
        return 1;
    }

    @Override
    public void prepare(Consumer<String> progress) throws IOException, InterruptedException {
        if (!Files.exists(programs())) {
            progress.accept("下载 downloading 176 MB, once");
            install(progress);
        }
        var imported = programs().resolve("data/import/plenum-realm.json");
        Files.createDirectories(imported.getParent());
        Files.copy(DemoRealm.file(settings), imported, StandardCopyOption.REPLACE_EXISTING);
    }

    private void install(Consumer<String> progress) throws IOException, InterruptedException {
        var part = Tool.part(programs());
        Home.remove(part);
        var tool = new Tool(settings, home);
        tool.maven("下载 Keycloak (download)",
                List.of("dependency:unpack", "-DoutputDirectory=" + part,
                        "-DmarkersDirectory=" + part.resolve("markers"),
                        "-Dartifact=org.keycloak:keycloak-quarkus-dist:%s:tar.gz".formatted(Tool.version("keycloak"))));
        progress.accept("优化 optimising, once");
        var unpacked = part.resolve("keycloak-" + Tool.version("keycloak"));
        tool.run("优化 Keycloak (build)", Map.of(), java(unpacked, "build", "--db=dev-file"));
        Files.move(unpacked, programs(), StandardCopyOption.ATOMIC_MOVE);
        Home.remove(part);
    }

    @Override
    public List<String> command() {
        int port = settings.port(portSetting());
        return java(programs(), "start", "--optimized", "--import-realm", "--cache=local", "--http-enabled=true",
                "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=http://localhost:" + port);
    }

    /// The options of Keycloak's own `kc.sh`.
    private List<String> java(Path programs, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.addAll(Jvm.options(settings.get(Setting.PLENUM_KEYCLOAK_OPTS)));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-Duser.language=en", "-Duser.country=US", "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + programs, "-Djboss.server.config.dir=" + programs.resolve("conf"), "-cp",
                programs.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    @Override
    public Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        IN_REALM.forEach(setting -> environment.put(setting.name(), settings.get(setting)));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdminPassword());
        environment.put("KC_DB_URL", "jdbc:h2:file:" + data().resolve("keycloak") + ";NON_KEYWORDS=VALUE");
        return environment;
    }

    private Path data() throws IOException {
        var realm = Files.readString(DemoRealm.file(settings));
        return home.keycloakData().resolve(Digest.of(realm, IN_REALM.stream().map(settings::get).toList().toString()));
    }

    @Override
    public boolean isReady() {
        return Web.answers(URI.create("http://127.0.0.1:" + settings.port(portSetting())
                + "/realms/plenum/.well-known/openid-configuration"));
    }

    private Path programs() {
        return home.path().resolve("keycloak-" + Tool.version("keycloak"));
    }
}
