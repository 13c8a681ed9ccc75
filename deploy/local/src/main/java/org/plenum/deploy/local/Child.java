package org.plenum.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A process that the launcher started, remembered in `.plenum/run/<name>.pid`.
///
/// A pid alone is not an identity: after a crash the system may give it to somebody else's process. `stamp` says when the
/// process began, so that a reused pid is neither shown as ours nor ever killed.
///
/// @param since when it was started
/// @param setup a digest of what it was started with, to see when that has changed
record Child(long pid, String stamp, Instant since, String setup) {

    static Child of(long pid, String setup) {
        var stamp = stampOf(pid).orElseThrow(() -> new Trouble("进程 %d 刚启动就结束了。".formatted(pid),
                "Process %d ended as soon as it was started.".formatted(pid)));
        return new Child(pid, stamp, Instant.now(), setup);
    }

    boolean isAlive() {
        return stampOf(pid).filter(stamp::equals).isPresent();
    }

    void write(Path file) throws IOException {
        Files.writeString(file, String.join(" ", Long.toString(pid), stamp, since.toString(), setup) + "\n");
    }

    /// Empty where there is no such file, or what it holds was cut short.
    static Optional<Child> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var parts = Files.readString(file).strip().split(" ", -1);
        return parts.length == 4
                ? Optional.of(new Child(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2]), parts[3]))
                : Optional.empty();
    }

    /// On Linux the kernel's own count since boot, which no change of the wall clock moves; elsewhere the start instant.
    /// Empty for a process that is gone or only waits to be reaped.
    static Optional<String> stampOf(long pid) {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).flatMap(handle -> handle.info().startInstant())
                    .map(Instant::toString);
        }
        try {
            var line = Files.readString(stat);
            // The name in parentheses may hold anything: fields are counted behind the last one, "state" first.
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            var boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return fields[0].equals("Z") || fields[0].equals("X") ? Optional.empty() : Optional.of(boot + ":" + fields[19]);
        } catch (IOException _) {
            return Optional.empty(); // no such process
        }
    }
}
