package org.plenum.task.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plenum.task.language.Language;

/// What calendar programs call. Public: the address is the secret. Outside of /api, where the gateway demands a bearer token, and not in the
/// contract, since nobody calls it but by the address that the API gave.
@Path("/feeds")
class FeedAddress {

    private final FeedService feeds;
    private final Language language;

    FeedAddress(FeedService feeds, Language language) {
        this.feeds = feeds;
        this.language = language;
    }

    @GET
    @Path("/{file}")
    @Produces(FeedFile.MEDIA_TYPE)
    @PermitAll
    @Operation(hidden = true)
    public FeedFile calendar(@PathParam("file") String file) {
        return feeds.calendar(file, language.locale());
    }
}
