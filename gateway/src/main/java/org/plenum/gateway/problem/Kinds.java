package org.plenum.gateway.problem;

import io.vertx.core.Future;
import java.util.Map;

/// Kinds of problems that others than the gateway publish, by slug.
public interface Kinds {

    Future<Map<String, Kind>> published();
}
