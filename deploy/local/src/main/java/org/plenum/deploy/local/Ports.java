package org.plenum.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which TCP ports are taken, and by whom.
final class Ports {

    private static final String LISTENING = "0A";

    private Ports() {
    }

    static boolean isFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static Trouble busy(Component component, int port) {
        var owner = ownerOf(port);
        return new Trouble(
                "端口 %d 已被占用%s，%s 无法启动；可用 %s 改用别的端口。".formatted(port,
                        owner.map(by -> "（进程 " + by + "）").orElse(""), component.title(), component.portSetting()),
                "Port %d is taken%s, so %s cannot start; free it or set %s.".formatted(port,
                        owner.map(by -> " by process " + by).orElse(""), component.title(), component.portSetting()));
    }

    /// The process that listens on a port as `pid (program)`. Linux only, and only what this user may see.
    static Optional<String> ownerOf(int port) {
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6").map(Path::of).filter(Files::exists)
                .flatMap(table -> listeners(table, port)).collect(Collectors.toSet());
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses().filter(process -> holds(process, sockets)).findFirst()
                .map(process -> process.pid() + process.info().command()
                        .map(program -> " (" + Path.of(program).getFileName() + ")").orElse(""));
    }

    private static Stream<String> listeners(Path table, int port) {
        try {
            var local = ":%04X".formatted(port);
            return Files.readAllLines(table).stream().map(line -> line.strip().split("\\s+", -1))
                    .filter(fields -> fields.length > 9 && fields[1].endsWith(local) && fields[3].equals(LISTENING))
                    .map(fields -> "socket:[" + fields[9] + "]");
        } catch (IOException _) {
            return Stream.empty(); // then nobody is named
        }
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        var descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (var entries = Files.newDirectoryStream(descriptors)) {
            for (var entry : entries) {
                if (sockets.contains(Files.readSymbolicLink(entry).toString())) {
                    return true;
                }
            }
        } catch (IOException _) {
            return false; // another user's process, or it has just ended
        }
        return false;
    }
}
