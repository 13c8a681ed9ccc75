package org.plenum.gateway.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.plenum.gateway.route.GatewayConfig;
import org.plenum.gateway.route.Service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Vertx;

/// Keeps the last contract of each service in `plenum.gateway.contracts.directory`, if that is set, for a gateway that starts while a service
/// is down. What is kept is a convenience: a file that cannot be read or written is told in the log, and the gateway goes on without it.
@Singleton
class ContractShelf {

    private static final Logger LOG = Logger.getLogger(ContractShelf.class);

    private final Vertx vertx;
    private final ObjectMapper json;
    private final Optional<Path> directory;

    @Inject
    ContractShelf(Vertx vertx, ObjectMapper json, GatewayConfig config) {
        this(vertx, json, config.contracts().directory());
    }

    ContractShelf(Vertx vertx, ObjectMapper json, Optional<Path> directory) {
        this.vertx = vertx;
        this.json = json;
        this.directory = directory;
        directory.ifPresent(ContractShelf::create);
    }

    private static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("plenum.gateway.contracts.directory (PLENUM_CONTRACTS_DIR) is '" + directory
                    + "', which cannot be made: give a directory that the gateway may write to, or leave it unset", e);
        }
    }

    Optional<JsonNode> get(Service service) {
        return directory.map(in -> file(in, service)).filter(Files::exists).flatMap(this::read);
    }

    private Optional<JsonNode> read(Path file) {
        try {
            return Optional.of(json.readTree(file.toFile()));
        } catch (IOException e) {
            LOG.warnf("the kept contract %s cannot be read and is left out: %s", file, e.getMessage());
            return Optional.empty();
        }
    }

    /// In the background. Written beside and moved, so that a reader never meets half a file.
    void put(Service service, JsonNode document) {
        directory.ifPresent(in -> vertx.executeBlocking(() -> {
            var beside = Files.createTempFile(in, service.name(), ".part");
            json.writeValue(beside.toFile(), document);
            return Files.move(beside, file(in, service), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }, true).onFailure(cause -> LOG.warnf("the contract of %s could not be kept in %s: %s", service.name(), in, cause)));
    }

    private static Path file(Path directory, Service service) {
        return directory.resolve(service.name() + ".json");
    }
}
