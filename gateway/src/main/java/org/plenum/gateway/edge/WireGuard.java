package org.plenum.gateway.edge;

import java.util.concurrent.ThreadFactory;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.transport.Transport;

/// Stands at the accepting socket: bounds how many connections there are ([Crowd]), and puts [StrictRequestDecoder] in the
/// place of Vert.x's lenient request decoder on each.
///
/// Vert.x offers no hook between `accept` and its HTTP decoder, and by the time a handler sees a request with both
/// Content-Length and Transfer-Encoding (RFC 9112, 6.1: a smuggling attempt), Netty has already removed the evidence.
/// So the transport, which is a public extension point, is wrapped.
public final class WireGuard implements VertxServiceProvider {

    private static final String VERTX_DECODER = "httpDecoder";
    private static final String VERTX_ENCODER = "httpEncoder";
    private static final String VERTX_TLS = "ssl";

    private static volatile Settings settings = new Settings(new HttpServerOptions(), 20_000, Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    /// @param sizes the lengths of lines and heads that the decoder shall hold to
    /// @param headMillis how long a client may take from its first byte to the end of the head
    record Settings(HttpServerOptions sizes, long headMillis, int connectionsPerAddress, int connections) {
    }

    /// [ServerSettings] knows them when the server is configured, which is before it listens.
    static void configure(Settings settings) {
        WireGuard.settings = settings;
    }

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new Guarded(builder.findTransport()));
    }

    /// Lives at the head of the server channel: every message it sees is a freshly accepted connection.
    private static final class Acceptor extends ChannelInboundHandlerAdapter {

        private final Settings settings = WireGuard.settings;
        private final Crowd crowd = new Crowd(settings.connectionsPerAddress, settings.connections);

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                var seat = new Seat(connection, settings.headMillis);
                if (!crowd.enter(seat)) {
                    connection.unsafe().closeForcibly(); // it is registered with no event loop yet
                    return;
                }
                connection.closeFuture().addListener(_ -> {
                    crowd.leave(seat);
                    seat.clientIsInTime();
                });
                connection.pipeline().addFirst(new DecoderSwap(seat, settings, false));
            }
            context.fireChannelRead(accepted);
        }
    }

    /// Swaps the decoder just before the first bytes reach it, and leaves. With TLS those are the first bytes that the
    /// TLS handler lets through, since Vert.x sets up its HTTP pipeline only after the handshake.
    private static final class DecoderSwap extends ChannelInboundHandlerAdapter {

        private final Seat seat;
        private final Settings settings;
        private final boolean decrypted;

        DecoderSwap(Seat seat, Settings settings, boolean decrypted) {
            this.seat = seat;
            this.settings = settings;
            this.decrypted = decrypted;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            seat.awaitClient();
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            var pipeline = context.pipeline();
            if (!decrypted && pipeline.get(VERTX_TLS) != null) {
                pipeline.addAfter(VERTX_TLS, null, new DecoderSwap(seat, settings, true));
            } else if (pipeline.get(VERTX_DECODER) != null) {
                var decoder = new StrictRequestDecoder(settings.sizes, seat);
                pipeline.replace(VERTX_DECODER, VERTX_DECODER, decoder);
                pipeline.addAfter(VERTX_ENCODER, null, new Answers(decoder));
            } else {
                seat.occupy(); // HTTP/2, whose requests share the connection
            }
            context.fireChannelRead(bytes);
            pipeline.remove(this);
        }
    }

    /// Sees where an answer ends. `100 Continue` looks like the end of one, and is none.
    private static final class Answers extends ChannelOutboundHandlerAdapter {

        private final StrictRequestDecoder decoder;

        Answers(StrictRequestDecoder decoder) {
            this.decoder = decoder;
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof LastHttpContent
                    && !(message instanceof HttpResponse head && head.status().code() < 200)) {
                decoder.answered();
            }
            context.write(message, promise);
        }
    }

    private record Guarded(Transport inner) implements Transport {

        @Override
        public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
            var factory = inner.serverChannelFactory(domainSocket);
            return () -> {
                var server = factory.newChannel();
                server.pipeline().addFirst(new Acceptor());
                return server;
            };
        }

        @Override
        public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
            return inner.channelFactory(domainSocket);
        }

        @Override
        public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory factory, int ioRatio) {
            return inner.eventLoopGroup(type, threads, factory, ioRatio);
        }

        @Override
        public DatagramChannel datagramChannel() {
            return inner.datagramChannel();
        }

        @Override
        public DatagramChannel datagramChannel(InternetProtocolFamily family) {
            return inner.datagramChannel(family);
        }

        @Override
        public boolean supportsDomainSockets() {
            return inner.supportsDomainSockets();
        }

        @Override
        public boolean supportFileRegion() {
            return inner.supportFileRegion();
        }

        @Override
        public boolean isAvailable() {
            return inner.isAvailable();
        }

        @Override
        public Throwable unavailabilityCause() {
            return inner.unavailabilityCause();
        }

        @Override
        public java.net.SocketAddress convert(SocketAddress address) {
            return inner.convert(address);
        }

        @Override
        public SocketAddress convert(java.net.SocketAddress address) {
            return inner.convert(address);
        }

        @Override
        public void configure(DatagramChannel channel, DatagramSocketOptions options) {
            inner.configure(channel, options);
        }

        @Override
        public void configure(ClientOptionsBase options, boolean domainSocket, io.netty.bootstrap.Bootstrap bootstrap) {
            inner.configure(options, domainSocket, bootstrap);
        }

        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            inner.configure(options, domainSocket, bootstrap);
        }
    }
}
