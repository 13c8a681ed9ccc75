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
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/// Reads requests as RFC 9112 wants a server to that stands before others: ambiguous framing is refused, not mended; and
/// watches how long their heads take.
///
/// A refused request is handed on as `GET /` with [#REFUSED] naming the problem, so that it is answered in its turn
/// (after earlier pipelined ones) and by the same code as any other problem. It has a body that never ends: what the client
/// still sends is thrown away while the answer is on its way, since closing at once could destroy the answer. A client that
/// sends that header itself merely gets the problem it asked for.
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    /// Carries the slug of the problem, from here to [Edge].
    static final String REFUSED = "plenum-refused";

    private final Seat seat;
    private boolean headBegun;
    private boolean inBody;
    private boolean refused;

    StrictRequestDecoder(HttpServerOptions options, Seat seat) {
        super(options);
        this.seat = seat;
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        seat.whenLate(() -> late(context));
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        if (refused) {
            in.skipBytes(in.readableBytes());
        } else if (inBody) {
            super.decode(context, in, out);
            look(out);
        } else {
            decodeHead(context, in, out);
        }
    }

    private void decodeHead(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        int start = headBegun ? in.readerIndex() : afterEmptyLines(in);
        if (isBroken(in, start)) {
            in.skipBytes(in.readableBytes());
            var request = (HttpRequest) createMessage(new String[] { "GET", "/", "HTTP/1.1" });
            refuse(request, "malformed-request");
            out.add(request);
        } else {
            super.decode(context, in, out);
            headBegun |= in.readerIndex() > start;
        }
        look(out);
        if (out.isEmpty()) {
            seat.awaitClient();
        }
    }

    /// RFC 9112, 2.2: empty lines before a request are to be ignored.
    private static int afterEmptyLines(ByteBuf in) {
        int at = in.readerIndex();
        while (at < in.writerIndex() && (in.getByte(at) == '\r' || in.getByte(at) == '\n')) {
            at++;
        }
        return at;
    }

    /// Whether a line of the head, as far as it has come, is the continuation of the one before (obsolete, RFC 9112, 5.2:
    /// Netty would join the two, others may see a header of its own) or begins with something that is no line at all.
    private boolean isBroken(ByteBuf in, int start) {
        int end = in.writerIndex();
        for (int line = start; line < end;) {
            byte first = in.getByte(line);
            if (headBegun || line > start) {
                if (first == '\n' || (first == '\r' && (line + 1 == end || in.getByte(line + 1) == '\n'))) {
                    return false; // the end of the head
                }
            }
            if (first >= 0 && first <= ' ') {
                return true;
            }
            int lineFeed = in.indexOf(line, end, (byte) '\n');
            if (lineFeed < 0) {
                return false;
            }
            line = lineFeed + 1;
        }
        return false;
    }

    private void look(List<Object> out) {
        for (var message : out) {
            if (message instanceof HttpRequest request) {
                seat.clientIsInTime();
                seat.requested();
                headBegun = false;
                inBody = true;
                check(request);
            }
            if (message instanceof LastHttpContent last) {
                seat.clientIsInTime();
                inBody = false;
                refused |= last.decoderResult().isFailure(); // a broken chunk; Vert.x closes the connection
            }
        }
    }

    private void check(HttpRequest request) {
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

    /// The head has not come in time; or the remainder of a body whose request is answered has not, and then nothing is
    /// left to be said.
    private void late(ChannelHandlerContext context) {
        if (refused || inBody) {
            seat.cut();
            return;
        }
        if (seat.isWorkedOn()) {
            seat.awaitClient(); // reading may have been stopped until earlier requests are answered
            return;
        }
        var request = (HttpRequest) createMessage(new String[] { "GET", "/", "HTTP/1.1" });
        refuse(request, "request-timeout");
        seat.requested();
        context.fireChannelRead(request);
        context.fireChannelReadComplete();
    }

    /// A request was answered: what is left of its body may take as long as a head.
    void answered() {
        seat.answered();
        if (inBody && !refused) {
            seat.awaitClient();
        }
    }

    private void refuse(HttpRequest request, String slug) {
        refused = true;
        request.setDecoderResult(DecoderResult.SUCCESS);
        request.setUri("/");
        request.setProtocolVersion(HttpVersion.HTTP_1_1);
        request.headers().clear();
        request.headers().set(REFUSED, slug).set(HttpHeaderNames.HOST, "refused").set(HttpHeaderNames.TRANSFER_ENCODING,
                "chunked");
    }
}
