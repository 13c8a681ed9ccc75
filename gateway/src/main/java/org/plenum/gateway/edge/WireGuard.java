package org.plenum.gateway.edge;

import java.util.concurrent.ThreadFactory;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.transport.Transport;

/// Puts [StrictRequestDecoder] in the place of Vert.x's lenient request decoder on every accepted connection.
///
/// Vert.x offers no hook between `accept` and its HTTP decoder, and by the time a handler sees a request with both
/// Content-Length and Transfer-Encoding (RFC 9112, 6.1: a smuggling attempt), Netty has already removed the evidence.
/// So the transport, which is a public extension point, is wrapped.
public final class WireGuard implements VertxServiceProvider {

    private static final String VERTX_DECODER = "httpDecoder";
    private static final String VERTX_TLS = "ssl";

    private static volatile HttpServerOptions limits = new HttpServerOptions();

    /// The sizes the decoder shall hold to; [ServerSettings] knows them when the server is configured.
    static void limits(HttpServerOptions options) {
        limits = new HttpServerOptions(options);
    }

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new Guarded(builder.findTransport()));
    }

    /// Lives at the head of the server channel: every message it sees is a freshly accepted connection.
    private static final class Acceptor extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addFirst(new DecoderSwap(false));
            }
            context.fireChannelRead(accepted);
        }
    }

    /// Swaps the decoder just before the first bytes reach it, and leaves. With TLS those are the first bytes that the
    /// TLS handler lets through, since Vert.x sets up its HTTP pipeline only after the handshake.
    private static final class DecoderSwap extends ChannelInboundHandlerAdapter {

        private final boolean decrypted;

        DecoderSwap(boolean decrypted) {
            this.decrypted = decrypted;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            var pipeline = context.pipeline();
            if (!decrypted && pipeline.get(VERTX_TLS) != null) {
                pipeline.addAfter(VERTX_TLS, null, new DecoderSwap(true));
            } else if (pipeline.get(VERTX_DECODER) != null) {
                pipeline.replace(VERTX_DECODER, VERTX_DECODER, new StrictRequestDecoder(limits));
            }
            context.fireChannelRead(bytes);
            pipeline.remove(this);
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
