package org.plenum.deploy.local;

import static org.plenum.deploy.local.Setting.PLENUM_MIN_FREE_MB;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// The directory of everything that a running system writes, `.plenum` unless PLENUM_HOME says otherwise.
record Home(Path path) {

    Path logs() {
        return path.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path pids() {
        return path.resolve("run");
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    Path postgresData() {
        return path.resolve("postgres");
    }

    Path keycloakData() {
        return path.resolve("keycloak-data");
    }

    /// Makes the directories. Throws [Trouble] where nothing can be written or too little is free.
    void create(Settings settings) {
        try {
            Files.createDirectories(path);
            if (!Files.isWritable(path)) {
                throw notWritable("no permission");
            }
            requireSpace(settings.number(PLENUM_MIN_FREE_MB, 100_000_000, "兆字节数", "a number of megabytes"));
            for (var directory : List.of(logs(), pids(), secrets())) {
                Files.createDirectories(directory);
            }
            Files.setPosixFilePermissions(secrets(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw notWritable(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    private void requireSpace(int megabytes) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace() >> 20;
        if (free < megabytes) {
            throw new Trouble(
                    "磁盘空间不足：%s 只剩 %d MB，至少需要 %d MB（PLENUM_MIN_FREE_MB）。".formatted(path, free, megabytes),
                    "The disk of %s has %d MB left; at least %d MB are needed.".formatted(path, free, megabytes));
        }
    }

    private Trouble notWritable(String why) {
        return new Trouble("无法写入目录 %s（可用 PLENUM_HOME 另行指定）。".formatted(path),
                "Cannot write to %s; set PLENUM_HOME to another directory. (%s)".formatted(path, why));
    }

    /// One command at a time changes what runs. Released when the launcher ends, however it ends.
    FileLock lock() throws IOException {
        var channel = FileChannel.open(pids().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            // held within this very process: as good as held by another
        }
        if (lock == null) {
            channel.close();
            throw new Trouble("另一个 ./plenum 命令正在进行，请等它结束。",
                    "Another ./plenum command is at work; wait until it ends.");
        }
        return lock;
    }

    /// Removes data, secrets and logs; keeps what was downloaded.
    void removeData() throws IOException {
        for (var directory : List.of(postgresData(), keycloakData(), secrets(), logs(), pids())) {
            remove(directory);
        }
    }

    static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (var each : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
    }
}
