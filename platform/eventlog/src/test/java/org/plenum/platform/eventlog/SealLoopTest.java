package org.plenum.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plenum.platform.eventlog.LogDatabase.committed;
import static org.plenum.platform.eventlog.LogDatabase.event;
import static org.plenum.platform.eventlog.LogDatabase.query;
import static org.plenum.platform.eventlog.LogDatabase.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

class SealLoopTest {

    private static final Logger LOGGER = Logger.getLogger(SealLoop.class.getName());

    private final EventLog log = LogDatabase.log();
    private final SealLoop loop = new SealLoop(log, Duration.ofMillis(20));
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void an_empty_log() throws Exception {
        LogDatabase.empty();
        LOGGER.addHandler(recorder);
        LOGGER.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() throws Exception {
        loop.stop(new ShutdownEvent());
        LOGGER.removeHandler(recorder);
        LOGGER.setUseParentHandlers(true);
    }

    @Test
    void events_are_sealed_while_the_service_runs() throws Exception {
        loop.start(new StartupEvent());
        committed(() -> log.append(event("task.started", 1)));

        await("1");
        committed(() -> log.append(event("task.started", 2)));
        await("2");
    }

    @Test
    void nothing_is_sealed_after_the_stop() throws Exception {
        loop.start(new StartupEvent());
        loop.stop(new ShutdownEvent());
        committed(() -> log.append(event("task.started", 1)));
        Thread.sleep(100);

        assertThat(query("SELECT count(hash) FROM event_log")).containsExactly("0");
    }

    @Test
    void a_failure_is_told_once_with_its_cause_and_so_is_its_end() throws Exception {
        committed(() -> log.append(event("task.started", 1)));
        sql("ALTER TABLE event_log RENAME TO away");
        loop.seal();
        loop.seal();
        sql("ALTER TABLE away RENAME TO event_log");
        loop.seal();

        assertThat(recorder.records).extracting(LogRecord::getMessage).satisfiesExactly(
                first -> assertThat(first).contains("could not be sealed"),
                second -> assertThat(second).contains("still not sealed"),
                third -> assertThat(third).contains("sealed again"));
        assertThat(recorder.records.getFirst().getThrown()).isInstanceOf(EventLogException.class);
        assertThat(query("SELECT count(hash) FROM event_log")).containsExactly("1");
    }

    @Test
    void the_loop_goes_on_after_a_failure() throws Exception {
        committed(() -> log.append(event("task.started", 1)));
        sql("ALTER TABLE event_log RENAME TO away");
        loop.start(new StartupEvent());
        Instant end = Instant.now().plusSeconds(10);
        while (recorder.records.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
        sql("ALTER TABLE away RENAME TO event_log");

        await("1");
    }

    @Test
    void an_interval_of_nothing_is_refused_by_its_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SealLoop(log, Duration.ZERO))
                .withMessageContaining("plenum.eventlog.seal-interval");
    }

    private static void await(String sealed) throws Exception {
        Instant end = Instant.now().plusSeconds(10);
        List<String> counted = new ArrayList<>();
        while (!counted.equals(List.of(sealed)) && Instant.now().isBefore(end)) {
            Thread.sleep(10);
            counted = query("SELECT count(hash) FROM event_log");
        }
        assertThat(counted).containsExactly(sealed);
    }

    private static final class Recorder extends Handler {

        private final List<LogRecord> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
