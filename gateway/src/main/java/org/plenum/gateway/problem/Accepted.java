package org.plenum.gateway.problem;

import io.vertx.ext.web.RoutingContext;

/// What a client would rather read, of JSON and the resource's usual form.
public final class Accepted {

    private Accepted() {
    }

    /// True when `Accept` ranks a JSON type above one that contains `usual` (`html`, `yaml`). Wildcards and an absent
    /// header leave the usual form.
    public static boolean isJson(RoutingContext context, String usual) {
        for (var type : context.parsedHeaders().accept()) {
            if (type.value().contains(usual)) {
                return false;
            }
            if (type.value().contains("json")) {
                return true;
            }
        }
        return false;
    }
}
