package org.plenum.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Gives the first answer again, marked by `Idempotent-Replayed: true`.
public class ReplayMapper {

    @ServerExceptionMapper
    public Response replay(IdempotentInterceptor.Replay replay) {
        var answer = replay.answer();
        var response = Response.status(answer.status()).header("Idempotent-Replayed", "true");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        return response.build();
    }
}
