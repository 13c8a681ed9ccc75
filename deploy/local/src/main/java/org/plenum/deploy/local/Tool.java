package org.plenum.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Programs that the launcher runs to their end while it prepares something; what they say goes to `setup.log`.
record Tool(Settings settings, Home home) {

    /// Throws [Trouble] naming the log unless the program succeeds.
    void run(String what, Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        var log = home.log("setup");
        var builder = new ProcessBuilder(command).directory(settings.root().toFile()).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        if (await(builder.start()) != 0) {
            throw new Trouble("%s失败，详见 %s。".formatted(what, log), "%s failed; see %s.".formatted(what, log));
        }
    }

    /// The exit code. The process does not outlive the launcher.
    static int await(Process process) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end"));
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    /// Maven, which resolves through the user's own settings, mirrors and proxies.
    void maven(String what, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(settings.root().resolve("mvnw").toString(), "-B", "-q", "-N"));
        command.addAll(arguments);
        run(what, Map.of("JAVA_HOME", System.getProperty("java.home")), command);
    }

    /// Versions are those of the root pom.
    static String version(String name) {
        var versions = new Properties();
        try (InputStream in = Tool.class.getResourceAsStream("/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name);
    }

    static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }
}
