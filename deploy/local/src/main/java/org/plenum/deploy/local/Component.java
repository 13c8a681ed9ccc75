package org.plenum.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One process of the running system.
sealed interface Component permits Postgres, Keycloak, Service {

    /// Its name on the command line, and of its log and pid file.
    String name();

    /// What people call it.
    String title();

    Setting portSetting();

    /// Components of one wave start together, after all of the wave before are ready.
    int wave();

    /// Fetches and prepares what must exist before the first start; tells a word on what takes long.
    void prepare(Consumer<String> progress) throws IOException, InterruptedException;

    List<String> command() throws IOException;

    /// The PLENUM_* settings and others for the process, beside what it inherits.
    Map<String, String> environment() throws IOException;

    boolean isReady() throws IOException;

    /// What each `up` makes sure of once it is ready.
    default void settle() throws IOException {
    }

    default String stopSignal() {
        return "TERM";
    }

    /// The program file, where it is ours alone: no process of it may stay behind.
    default Optional<Path> program() {
        return Optional.empty();
    }

    /// The file whose being newer than the process means that the process is out of date.
    default Optional<Path> built() {
        return Optional.empty();
    }

    /// The system in the order in which it starts.
    static List<Component> all(Settings settings, Home home) {
        var secrets = new Secrets(settings, home);
        var all = new ArrayList<Component>();
        if (settings.startsPostgres()) {
            all.add(new Postgres(settings, home, secrets));
        }
        if (settings.startsKeycloak()) {
            all.add(new Keycloak(settings, home, secrets));
        }
        all.add(new Service("task-service", Setting.PLENUM_TASK_PORT, 2, settings, secrets));
        all.add(new Service("member-service", Setting.PLENUM_MEMBER_PORT, 2, settings, secrets));
        all.add(new Service("proposal-service", Setting.PLENUM_PROPOSAL_PORT, 2, settings, secrets));
        all.add(new Service("gateway", Setting.PLENUM_GATEWAY_PORT, 3, settings, secrets));
        return all;
    }
}
