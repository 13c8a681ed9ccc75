package org.plenum.gateway.contract;

import org.jspecify.annotations.Nullable;
import org.plenum.gateway.route.Service;

import com.fasterxml.jackson.databind.JsonNode;

/// What is known of a service's contract: the last document it gave, and whether it gave it just now.
record ServiceContract(Service service, @Nullable JsonNode document, boolean available) {
}
