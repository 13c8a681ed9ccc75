package org.plenum.gateway.edge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/// Reads requests as RFC 9112 wants a server to that stands before others: ambiguous framing is refused, not mended.
///
/// A refused request is handed on as `GET /` with [#REFUSED] naming the problem, so that it is answered in its turn
/// (after earlier pipelined ones) and by the same code as any other problem. A client that sends that header itself
/// merely gets the problem it asked for.
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    /// Carries the slug of the problem, from here to [Edge].
    static final String REFUSED = "plenum-refused";

    StrictRequestDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        int before = out.size();
        super.decode(context, in, out);
        for (int i = before; i < out.size(); i++) {
            if (out.get(i) instanceof HttpRequest request) {
                check(request);
            }
        }
    }

    private static void check(HttpRequest request) {
        var result = request.decoderResult();
        if (result.isFailure()) {
            refuse(request, switch (result.cause()) {
                case TooLongHttpLineException _ -> "uri-too-long";
                case TooLongHttpHeaderException _ -> "header-fields-too-large";
                case TooLongFrameException _ -> "header-fields-too-large";
                default -> "malformed-request";
            });
        } else if (!request.uri().startsWith("/") || !isUri(request.uri())
                || request.headers().getAll(HttpHeaderNames.HOST).size() > 1
                || unknownFraming(request)) {
            refuse(request, "malformed-request");
        }
    }

    /// The only transfer coding a server has to know is `chunked`, once, and never in HTTP/1.0.
    private static boolean unknownFraming(HttpRequest request) {
        var codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return !codings.isEmpty() && (codings.size() > 1 || !"chunked".equalsIgnoreCase(codings.getFirst().strip())
                || !HttpVersion.HTTP_1_1.equals(request.protocolVersion()));
    }

    private static boolean isUri(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException _) {
            return false; // the answer itself
        }
    }

    private static void refuse(HttpRequest request, String slug) {
        request.setDecoderResult(DecoderResult.SUCCESS);
        request.setUri("/");
        request.setProtocolVersion(HttpVersion.HTTP_1_1);
        request.headers().clear();
        request.headers().set(REFUSED, slug).set(HttpHeaderNames.HOST, "refused").set(HttpHeaderNames.CONNECTION, "close");
    }
}
