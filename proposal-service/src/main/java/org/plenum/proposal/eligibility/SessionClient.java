package org.plenum.proposal.eligibility;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.token.propagation.common.AccessToken;

/// The task service's sessions, asked with the caller's own token.
@Path("/api/v1/sessions")
@RegisterRestClient(configKey = "session")
@AccessToken
interface SessionClient {

    @GET
    @Path("/{code}")
    PlenarySession session(@PathParam("code") String code);
}
