package org.plenum.deploy.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The processes of this PLENUM_HOME: starts them apart from the terminal, finds them again, stops them and no others.
record Children(Settings settings, Home home) {

    private static final Duration GRACE = Duration.ofSeconds(20);

    enum State {
        STOPPED,
        RUNNING,
        /// Was started, was not stopped, and is gone.
        ENDED
    }

    Optional<Child> find(Component component) throws IOException {
        return Child.read(pidFile(component));
    }

    State state(Component component) throws IOException {
        var child = find(component);
        if (child.isPresent()) {
            return child.get().isAlive() ? State.RUNNING : State.ENDED;
        }
        return State.STOPPED;
    }

    Child start(Component component) throws IOException {
        keepLog(component);
        var log = home.log(component.name());
        var builder = new ProcessBuilder(apart(component.command())).directory(home.path().toFile())
                .redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PLENUM_"));
        builder.environment().putAll(component.environment());
        var child = Child.of(builder.start().pid(), setupOf(component));
        child.write(pidFile(component));
        return child;
    }

    /// Whether the component would be started as it was started.
    boolean isUpToDate(Component component) throws IOException {
        var setup = setupOf(component);
        return find(component).filter(child -> child.setup().equals(setup)).isPresent();
    }

    private static String setupOf(Component component) throws IOException {
        return Digest.of(component.command().toString(), new TreeMap<>(component.environment()).toString());
    }

    /// Sets the log of the last run aside, so that a new start does not hide why the last one ended.
    Path keepLog(Component component) throws IOException {
        var log = home.log(component.name());
        var previous = home.log(component.name() + ".previous");
        if (Files.exists(log)) {
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
        return previous;
    }

    /// In a session of its own the process outlives the terminal and is not met by its Ctrl-C. Both tools become the
    /// program they are given, so that the pid is the program's.
    private static List<String> apart(List<String> command) {
        var tool = Stream.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup")
                .filter(path -> Files.isExecutable(Path.of(path))).findFirst();
        var apart = new ArrayList<String>();
        tool.ifPresent(apart::add);
        apart.addAll(command);
        return apart;
    }

    /// Asks the process to end, waits, then ends it. Answers whether there was one.
    boolean stop(Component component) throws IOException, InterruptedException {
        var child = find(component);
        boolean ran = child.isPresent() && child.get().isAlive();
        if (ran) {
            signal(child.get(), component.stopSignal());
            if (!awaitEnd(child.get(), GRACE)) {
                signal(child.get(), "KILL");
                awaitEnd(child.get(), GRACE);
            }
        }
        killOrphansOf(component);
        Files.deleteIfExists(pidFile(component));
        return ran;
    }

    private static void signal(Child child, String signal) throws IOException, InterruptedException {
        if (child.isAlive()) {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + child.pid()).start().waitFor();
        }
    }

    private static boolean awaitEnd(Child child, Duration patience) throws InterruptedException {
        var end = Instant.now().plus(patience);
        while (child.isAlive() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        return !child.isAlive();
    }

    /// What a killed PostgreSQL may leave behind: processes of the very program file that lies in our own directory.
    private static void killOrphansOf(Component component) {
        component.program().stream().flatMap(Children::processesOf).forEach(ProcessHandle::destroyForcibly);
    }

    static Stream<ProcessHandle> processesOf(Path program) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(program.toString()::equals).isPresent());
    }

    private Path pidFile(Component component) {
        return home.pids().resolve(component.name() + ".pid");
    }
}
