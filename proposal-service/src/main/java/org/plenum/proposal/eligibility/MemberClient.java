package org.plenum.proposal.eligibility;

import java.time.LocalDate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.token.propagation.common.AccessToken;

/// The member service, asked with the caller's own token.
@Path("/api/v1/members")
@RegisterRestClient(configKey = "member")
@AccessToken
interface MemberClient {

    @GET
    @Path("/me")
    Membership me(@QueryParam("on") LocalDate on);
}
