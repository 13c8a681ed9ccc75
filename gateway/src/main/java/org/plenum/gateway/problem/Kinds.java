package org.plenum.gateway.problem;

import java.util.Map;

import io.vertx.core.Future;

/// Kinds of problems that others than the gateway publish, by slug.
public interface Kinds {

    Future<Map<String, Kind>> published();
}
