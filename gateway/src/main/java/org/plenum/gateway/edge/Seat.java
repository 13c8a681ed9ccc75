package org.plenum.gateway.edge;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.netty.channel.Channel;

/// One connection of a client: whether a request is being worked on, and how long the client may still take for the next
/// head. All but [#isFree], [#workedSinceLastAsked] and [#cut] belongs to the connection's event loop.
///
/// A timer runs only while a head or a remainder is awaited that has begun: a client whose requests arrive whole costs none.
final class Seat {

    private final Channel channel;
    private final Object origin;
    private final long headMillis;

    private volatile boolean busy;
    private volatile boolean worked;
    private int unanswered;
    private @Nullable ScheduledFuture<?> timer;
    private Runnable whenLate = this::cut;

    Seat(Channel channel, long headMillis) {
        this(channel, origin(channel), headMillis);
    }

    Seat(Channel channel, Object origin, long headMillis) {
        this.channel = channel;
        this.origin = origin;
        this.headMillis = headMillis;
    }

    /// Who is counted as one client: an IPv4 address, or the 64 leading bits of an IPv6 one, of which a client has all the rest.
    Object origin() {
        return origin;
    }

    /// Whether nobody would miss it: no request has been read that is not yet answered.
    boolean isFree() {
        return !busy && channel.isRegistered();
    }

    /// Whether a request was answered since this was asked the last time.
    boolean workedSinceLastAsked() {
        boolean did = worked;
        worked = false;
        return did;
    }

    /// Closes at once, past the handlers that would first wait for what is still to be written.
    void cut() {
        channel.eventLoop().execute(() -> {
            var first = channel.pipeline().firstContext();
            if (first == null) {
                channel.close();
            } else {
                first.close();
            }
        });
    }

    /// What happens to a client that is late; at first it is cut off.
    void whenLate(Runnable whenLate) {
        this.whenLate = whenLate;
    }

    void awaitClient() {
        if (timer == null) {
            timer = channel.eventLoop().schedule(this::late, headMillis, TimeUnit.MILLISECONDS);
        }
    }

    void clientIsInTime() {
        var running = timer;
        if (running != null) {
            timer = null;
            running.cancel(false);
        }
    }

    void requested() {
        unanswered++;
        busy = true;
    }

    void answered() {
        unanswered--;
        worked = true;
        busy = unanswered > 0;
    }

    boolean isWorkedOn() {
        return unanswered > 0;
    }

    /// For protocols whose requests are not seen here: never free.
    void occupy() {
        clientIsInTime();
        busy = true;
    }

    private void late() {
        timer = null;
        whenLate.run();
    }

    private static Object origin(Channel channel) {
        if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) {
            return "local";
        }
        var address = remote.getAddress();
        return address instanceof Inet6Address ? ByteBuffer.wrap(address.getAddress(), 0, 8).slice() : address;
    }
}
