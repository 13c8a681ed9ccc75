package org.plenum.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_busy_port_is_told_with_its_holder_and_the_setting_that_changes_it() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            var settings = SettingsTest.with();
            var task = new Service("task-service", Setting.PLENUM_TASK_PORT, 2, settings,
                    new Secrets(settings, new Home(Path.of("unused"))));

            assertThat(Ports.isFree("127.0.0.1", port)).isFalse();
            assertThat(Ports.busy(task, port).sentence()).contains(Integer.toString(port), "task-service", "PLENUM_TASK_PORT");
            assertThat(Ports.ownerOf(port)).hasValueSatisfying(
                    owner -> assertThat(owner).startsWith(Long.toString(ProcessHandle.current().pid())).contains("java"));
        }
    }

    @Test
    void a_port_is_free_again_once_its_holder_let_go() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(Ports.isFree("127.0.0.1", port)).isTrue();
        assertThat(Ports.ownerOf(port)).isEmpty();
    }
}
