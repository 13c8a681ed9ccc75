package org.plenum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.api;
import static org.plenum.gateway.fake.Http.direct;
import static org.plenum.gateway.fake.Http.send;
import static org.plenum.gateway.fake.Tokens.setting;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.SeveralInstances;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(SeveralInstances.class)
class InstancesTest {

    private final List<String> urls = List.of(setting("plenum.gateway.routes.task.url").split(","));

    @Test
    void requests_go_to_each_instance_in_turn() {
        assertThat(answering(12)).containsExactlyInAnyOrder(port(0), port(1));
    }

    @Test
    void a_write_whose_instance_cannot_be_reached_goes_to_another() {
        for (int i = 0; i < 12; i++) {
            var answer = send(api("/api/v1/tasks/echo").POST(BodyPublishers.ofString("{\"a\":1}")));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Http.json(answer).path("length").asInt()).isEqualTo(7);
        }
    }

    @Test
    void an_instance_that_is_about_to_stop_gets_no_more_requests_and_comes_back_when_it_is_ready() throws InterruptedException {
        direct(urls.getFirst() + "/down");
        try {
            await(Set.of(port(1)));
            assertThat(answering(50)).containsExactly(port(1));
        } finally {
            direct(urls.getFirst() + "/up");
        }
        await(Set.of(port(0), port(1)));
    }

    @Test
    void a_service_is_up_while_one_of_its_instances_is() {
        assertThat(Http.json(send(Http.to("/health"))).path("checks").findParents("name").stream()
                .filter(check -> check.path("name").asText().equals("task")).findFirst().orElseThrow().path("status").asText())
                .isEqualTo("UP");
    }

    private static Set<String> answering(int requests) {
        var ports = new TreeSet<String>();
        for (int i = 0; i < requests; i++) {
            ports.add(send(api("/api/v1/tasks/port")).body());
        }
        return ports;
    }

    private static void await(Set<String> ports) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!answering(6).equals(ports) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(answering(6)).isEqualTo(ports);
    }

    private String port(int instance) {
        return Integer.toString(URI.create(urls.get(instance)).getPort());
    }
}
