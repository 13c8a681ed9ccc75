package org.plenum.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.netty.channel.embedded.EmbeddedChannel;

class CrowdTest {

    private final Crowd crowd = new Crowd(2, 3);

    /// A connection that is registered, and so can be closed.
    private static final class Client {
        private final EmbeddedChannel channel = new EmbeddedChannel();
        private final Seat seat;

        Client(String origin) {
            seat = new Seat(channel, origin, 1000);
        }

        boolean isOpen() {
            channel.runPendingTasks();
            return channel.isOpen();
        }

        Client working() {
            seat.requested();
            return this;
        }

        Client havingWorked() {
            seat.requested();
            seat.answered();
            return this;
        }
    }

    private Client enter(Client client) {
        assertThat(crowd.enter(client.seat)).isTrue();
        return client;
    }

    @Test
    void one_connection_too_many_from_an_address_closes_its_oldest_idle_one() {
        var oldest = enter(new Client("a"));
        var second = enter(new Client("a"));
        var other = enter(new Client("b"));
        enter(new Client("a"));
        assertThat(oldest.isOpen()).isFalse();
        assertThat(second.isOpen()).isTrue();
        assertThat(other.isOpen()).isTrue();
        assertThat(crowd.size()).isEqualTo(3);
    }

    @Test
    void one_connection_too_many_altogether_closes_the_oldest_idle_one_of_anybody() {
        var oldest = enter(new Client("a"));
        enter(new Client("b"));
        enter(new Client("c"));
        enter(new Client("d"));
        assertThat(oldest.isOpen()).isFalse();
        assertThat(crowd.size()).isEqualTo(3);
    }

    @Test
    void who_works_is_never_closed() {
        var working = enter(new Client("a").working());
        var idle = enter(new Client("a"));
        enter(new Client("a").working());
        assertThat(working.isOpen()).isTrue();
        assertThat(idle.isOpen()).isFalse();
        assertThat(crowd.enter(new Client("a").seat)).as("both are busy").isFalse();
        assertThat(working.isOpen()).isTrue();
    }

    @Test
    void who_has_worked_outlasts_who_never_did() {
        var worked = enter(new Client("a").havingWorked());
        var silent = enter(new Client("a"));
        enter(new Client("a"));
        assertThat(worked.isOpen()).isTrue();
        assertThat(silent.isOpen()).isFalse();
    }

    @Test
    void idle_ones_go_even_if_all_have_worked() {
        var first = enter(new Client("a").havingWorked());
        var second = enter(new Client("a").havingWorked());
        enter(new Client("a"));
        assertThat(first.isOpen() && second.isOpen()).isFalse();
        assertThat(crowd.size()).isEqualTo(2);
    }

    @Test
    void who_has_left_makes_room() {
        var first = enter(new Client("a").working());
        enter(new Client("a").working());
        crowd.leave(first.seat);
        crowd.leave(first.seat);
        assertThat(crowd.size()).isEqualTo(1);
        enter(new Client("a"));
    }
}
