package org.plenum.gateway.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;

import com.sun.management.UnixOperatingSystemMXBean;

/// Many clients that have each made one request and keep their connection: a process of its own, since the connections
/// take a file descriptor at either end.
public final class IdleCrowd implements AutoCloseable {

    private static final int ADDRESSES = 5;
    private static final int AT_A_TIME = 200;
    private static final int OTHER_FILES = 2_000;

    private final Process process;
    private final int answered;

    private IdleCrowd(Process process, int answered) {
        this.process = process;
        this.answered = answered;
    }

    /// As many as this machine allows, which is said where it is fewer.
    public static int affordable(int wanted) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() - OTHER_FILES < wanted) {
            int fewer = (int) Math.max(100, system.getMaxFileDescriptorCount() - OTHER_FILES);
            System.err.printf("only %d of %d idle connections are tried: a process here may open %d files (ulimit -n)%n", fewer,
                    wanted, system.getMaxFileDescriptorCount());
            return fewer;
        }
        return wanted;
    }

    public static IdleCrowd come(int many, int port) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var classes = Path.of("target", "test-classes").toAbsolutePath();
        var process = new ProcessBuilder(java, "-Xmx128m", "-cp", classes.toString(), IdleCrowd.class.getName(),
                Integer.toString(many), Integer.toString(port)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine();
        return new IdleCrowd(process, said == null ? 0 : Integer.parseInt(said));
    }

    public int answered() {
        return answered;
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] arguments) throws IOException {
        int many = Integer.parseInt(arguments[0]);
        var gateway = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        var request = "GET /q/health/live HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        var all = new ArrayList<SocketChannel>();
        int answered = 0;
        while (all.size() < many) {
            int from = all.size();
            for (int i = from; i < Math.min(many, from + AT_A_TIME); i++) {
                var channel = SocketChannel.open();
                channel.bind(new InetSocketAddress("127.0.0." + (2 + i % ADDRESSES), 0));
                channel.connect(gateway);
                channel.write(ByteBuffer.wrap(request));
                all.add(channel);
            }
            for (var channel : all.subList(from, all.size())) {
                if (channel.read(ByteBuffer.allocate(1024)) > 0) {
                    answered++;
                }
            }
        }
        System.out.println(answered);
        System.in.read(); // until the other end goes
    }
}
