package org.plenum.task.feed;

import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Puts a new feed's address into the answer after the answer has been kept for repeated requests: it is stored nowhere, and a repetition shows
/// the feed without it.
public class OnceShown {

    @ServerResponseFilter
    public void show(ContainerResponseContext response) {
        if (response.getEntity() instanceof FeedView view && view.secret() != null) {
            response.setEntity(view.shown());
        }
    }
}
