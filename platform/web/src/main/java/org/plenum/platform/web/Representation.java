package org.plenum.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

/// What every answer carries beside its body: the `ETag` of a single resource (and 304 for who has it), the `Link` to the next page.
public class Representation {

    private final ObjectMapper mapper;

    Representation(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        @Nullable
        Object entity = response.getEntity();
        if (entity instanceof Versioned view && response.getStatus() < 300) {
            String tag = etag(mapper, view);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            @Nullable
            String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            if (known != null && request.getMethod().equals("GET") && (known.contains(tag) || known.strip().equals("*"))) {
                response.setStatusInfo(Response.Status.NOT_MODIFIED);
                response.setEntity(null);
            }
        }
        if (entity instanceof Page<?> page && page.next() != null) {
            var next = UriBuilder.fromUri(request.getUriInfo().getRequestUri()).replaceQueryParam("cursor", page.next())
                    .build();
            response.getHeaders().add(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept-Language, Authorization");
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    /// `"<version>-<digest>"`: the version for writing, the digest so that two different views of one version have two tags.
    static String etag(ObjectMapper mapper, Versioned view) {
        try {
            var crc = new CRC32C();
            crc.update(mapper.writeValueAsBytes(view));
            return "\"" + view.version() + "-" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
