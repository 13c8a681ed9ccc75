package org.plenum.gateway.proxy;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/// Ends connections whose other side may have stopped reading.
final class Connections {

    private Connections() {
    }

    /// Closes at once. Vert.x's own `close` first waits for what is still to be written, which a peer that does not read
    /// delays for ever: the connection would stay, and with it the client's or the server's shutdown.
    static void cut(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            var first = base.channel().pipeline().firstContext();
            if (first != null) {
                first.close(); // from the first handler outwards, past Vert.x's
            }
        } else {
            connection.close();
        }
    }
}
