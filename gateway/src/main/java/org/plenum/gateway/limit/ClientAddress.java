package org.plenum.gateway.limit;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;

/// Who asks, as far as only the address tells.
final class ClientAddress {

    private ClientAddress() {
    }

    static String of(HttpServerRequest request) {
        return of(request.remoteAddress() == null ? null : request.remoteAddress().hostAddress());
    }

    /// An IPv4 address, or the 64 leading bits of an IPv6 one, of which a client has all the rest.
    static String of(@Nullable String address) {
        if (address == null) {
            return "unknown";
        }
        var bytes = address.indexOf(':') < 0 ? null : NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length < 16 ? address : HexFormat.of().formatHex(bytes, 0, 8);
    }
}
