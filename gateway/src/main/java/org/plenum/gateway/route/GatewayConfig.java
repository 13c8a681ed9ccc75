package org.plenum.gateway.route;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Everything of the gateway that an operator may set. The defaults of routes and addresses stand in
/// `application.properties`, where the environment variables are named too.
@ConfigMapping(prefix = "plenum.gateway")
public interface GatewayConfig {

    /// By name of the service, as problems, `/health` and `/openapi/{service}` show it.
    Map<String, RouteConfig> routes();

    Limits limits();

    /// How often clients may ask, by a name that they are shown.
    Map<String, RateLimit> rateLimits();

    Timeouts timeouts();

    Tokens tokens();

    Contracts contracts();

    Instances instances();

    Docs docs();

    Cors cors();

    /// Issuer of the tokens; its discovery document gives the addresses that Swagger UI logs in at.
    String oidcUrl();

    /// One service.
    interface RouteConfig {
        /// `http://host:port`, no path: paths are the same at the service and at the gateway. Several instances of the
        /// service are separated by commas.
        String url();

        /// Prefixes by whole segments: `/api/v1/tasks` covers `/api/v1/tasks/7`, not `/api/v1/tasks-7`.
        List<String> paths();

        /// Prefixes outside of /api whose paths anybody may read, since each is a secret of its own that the service knows:
        /// GET and HEAD only, and no credentials are passed on.
        Optional<List<String>> publicPaths();
    }

    /// Below /api counted by the token's subject, elsewhere by address. The longest prefix decides, and only it.
    interface RateLimit {
        /// Prefixes by whole segments.
        List<String> paths();

        /// May be used up at once, and grow again evenly. 0: no limit.
        long requests();

        @WithDefault("1m")
        Duration per();
    }

    interface Limits {
        /// Largest request body, announced or chunked: a file of evidence. What services read into memory they limit themselves.
        @WithDefault("24M")
        MemorySize body();

        /// Connections to services, per event loop and service. More requests wait.
        @WithDefault("256")
        int connections();

        /// Requests that may wait for such a connection before the service counts as unavailable.
        @WithDefault("1024")
        int waiting();

        /// Connections of clients, altogether. Where more come, idle ones give way.
        @WithDefault("10000")
        int clientConnections();

        /// Connections of clients from one IPv4 address or one IPv6 network of 64 bits; a hall behind one router is one
        /// address, and so is a proxy in front of the gateway.
        @WithDefault("2000")
        int clientConnectionsPerAddress();

        /// Clients that are counted at a time, for each rate limit. Of more, those that asked least lately start anew.
        @WithDefault("20000")
        int countedClients();

        /// Bytes per second that a request body must keep up on average, once [Timeouts#body] has passed.
        @WithDefault("1K")
        MemorySize slowestBody();
    }

    interface Timeouts {
        @WithDefault("2s")
        Duration connect();

        /// From the first byte of a request, or the opening of the connection, to the end of the request's headers.
        @WithDefault("20s")
        Duration head();

        /// How long a request body may take however slow it is. After that [Limits#slowestBody] decides.
        @WithDefault("30s")
        Duration body();

        /// From the last byte of the request to the first of the answer.
        @WithDefault("30s")
        Duration response();

        /// Without any byte in either direction, in the middle of a body.
        @WithDefault("60s")
        Duration idle();

        /// How long an unused connection to a service is kept. Stay below the service's own idle timeout, or requests
        /// meet connections that are just being closed.
        @WithDefault("20s")
        Duration keepAlive();

        /// What `Retry-After` says while a service is away.
        @WithDefault("5s")
        Duration retryAfter();
    }

    interface Tokens {
        /// How many verified tokens are remembered; 0 verifies each request anew.
        @WithDefault("10000")
        int remembered();

        /// How late it may be noticed that a key was withdrawn: the longest a token counts as verified without being
        /// verified again, and how often the provider's keys are looked at.
        @WithDefault("1m")
        Duration revocation();

        /// Answers 401 that one address gets in a minute. After that it gets 429, and its unknown tokens are not verified,
        /// which costs more than all else. 0: no limit.
        @WithDefault("600")
        long refusalsPerMinute();
    }

    interface Contracts {
        @WithDefault("30s")
        Duration refresh();

        @WithDefault("3s")
        Duration timeout();

        /// Where the last contract of each service is kept for the next start. Unset: only in memory.
        Optional<Path> directory();
    }

    interface Instances {
        /// How often instances of a service that has several are asked whether they are ready. An instance that stops says
        /// so before: its `PLENUM_SHUTDOWN_DELAY` is to be some times as long.
        @WithDefault("1s")
        Duration check();
    }

    interface Docs {
        /// Public client with PKCE that Swagger UI logs in as.
        @WithDefault("plenum-docs")
        String clientId();

        @WithDefault("openid")
        List<String> scopes();
    }

    interface Cors {
        /// Origins (`https://host`) whose pages may call the API. None: no CORS header is ever sent.
        Optional<List<String>> origins();
    }
}
