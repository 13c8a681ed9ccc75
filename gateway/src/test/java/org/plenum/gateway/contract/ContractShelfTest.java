package org.plenum.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.route.Service;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Vertx;

class ContractShelfTest {

    private static final Service TASK = new Service("task", List.of(), List.of());

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void what_one_gateway_learned_the_next_one_knows() throws InterruptedException {
        shelf(directory).put(TASK, Http.json("{\"openapi\":\"3.1.0\"}"));
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!Files.exists(directory.resolve("task.json")) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(shelf(directory).get(TASK)).hasValue(Http.json("{\"openapi\":\"3.1.0\"}"));
    }

    @Test
    void a_damaged_file_is_left_out() throws IOException {
        Files.writeString(directory.resolve("task.json"), "{\"openapi\":");
        assertThat(shelf(directory).get(TASK)).isEmpty();
    }

    @Test
    void a_directory_that_cannot_be_made_is_named_with_its_setting() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> shelf(file.resolve("below"))).hasMessageContaining("PLENUM_CONTRACTS_DIR");
    }

    @Test
    void without_a_directory_nothing_is_kept() {
        var shelf = new ContractShelf(vertx, new ObjectMapper(), Optional.empty());
        shelf.put(TASK, Http.json("{}"));
        assertThat(shelf.get(TASK)).isEmpty();
    }

    private ContractShelf shelf(Path where) {
        return new ContractShelf(vertx, new ObjectMapper(), Optional.of(where));
    }
}
