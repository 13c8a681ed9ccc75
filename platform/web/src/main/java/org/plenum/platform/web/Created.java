package org.plenum.platform.web;

import java.net.URI;

import org.jboss.resteasy.reactive.RestResponse;

/// The answer to a POST that made something.
public final class Created {

    private Created() {
    }

    /// 201 with `Location` and the new resource.
    public static <T> RestResponse<T> at(String path, T view) {
        return RestResponse.ResponseBuilder.<T> create(RestResponse.Status.CREATED).location(URI.create(path)).entity(view)
                .build();
    }
}
