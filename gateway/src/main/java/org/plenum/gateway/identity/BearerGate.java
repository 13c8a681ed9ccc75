package org.plenum.gateway.identity;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.plenum.gateway.limit.RateLimits;
import org.plenum.gateway.problem.Problems;
import org.plenum.gateway.route.GatewayConfig;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// Lets a request through when it carries a valid access token in its Authorization header (RFC 6750, 2.1), and answers
/// 401 otherwise; never a redirect. The token is verified by quarkus-oidc (issuer, audience, expiry, signature,
/// RS256 only) the first time and remembered.
@Singleton
public class BearerGate {

    private static final Logger LOG = Logger.getLogger(BearerGate.class);
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final int LONGEST = 8 * 1024;
    private static final String SCHEME = "bearer ";

    private final Problems problems;
    private final RememberedTokens remembered;
    private final SigningKeys keys;
    private final RateLimits limits;
    private final ObjectMapper json;
    private final long retryAfter;

    BearerGate(Problems problems, RememberedTokens remembered, SigningKeys keys, RateLimits limits, ObjectMapper json,
            GatewayConfig config) {
        this.problems = problems;
        this.remembered = remembered;
        this.keys = keys;
        this.limits = limits;
        this.json = json;
        this.retryAfter = config.timeouts().retryAfter().toSeconds();
    }

    /// Tells `admitted` who the client is, for a valid token; otherwise the request has been answered. The request stays
    /// paused meanwhile.
    public void admit(RoutingContext context, Consumer<String> admitted) {
        var credentials = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            challenge(context, "Bearer realm=\"plenum\"");
            return;
        }
        if (credentials.size() > 1) {
            problems.send(context, "malformed-request");
            return;
        }
        var credential = credentials.getFirst();
        if (!credential.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            challenge(context, "Bearer realm=\"plenum\"");
            return;
        }
        var token = credential.substring(SCHEME.length());
        if (token.length() > LONGEST || !SIGNED_TOKEN.matcher(token).matches()) {
            invalid(context);
            return;
        }
        var known = remembered.find(token);
        if (known != null) {
            admitted.accept(known.client());
        } else if (remembered.wasVerified(token) || limits.mayTry(context)) {
            verify(context, token, admitted);
        }
    }

    private void verify(RoutingContext context, String token, Consumer<String> admitted) {
        var key = key(token);
        if (keys.isWithdrawn(key)) {
            invalid(context);
        } else {
            context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER); // it would answer with a bare challenge before we do
            QuarkusHttpUser.getSecurityIdentity(context, null).subscribe().with(
                    identity -> verified(context, token, key, identity, admitted),
                    failure -> failed(context, failure));
        }
    }

    private void verified(RoutingContext context, String token, String key, SecurityIdentity identity,
            Consumer<String> admitted) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken claims)) {
            invalid(context);
            return;
        }
        var client = client(claims);
        remembered.add(token, new Verified(Instant.ofEpochSecond(claims.getExpirationTime()), client, key));
        admitted.accept(client);
    }

    private static String client(JsonWebToken claims) {
        var subject = claims.getSubject();
        return subject != null ? subject : String.valueOf(claims.<Object> getClaim("azp"));
    }

    /// The id in the token's header, not yet verified. Empty where there is none.
    private String key(String token) {
        try {
            return json.readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')))).path("kid").asText();
        } catch (IOException | IllegalArgumentException _) {
            return ""; // verification will say what is wrong
        }
    }

    private void failed(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            invalid(context);
        } else {
            LOG.warnf("the identity provider cannot be asked: %s", failure.getMessage());
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
            problems.send(context, "service-unavailable", Map.of("service", "oidc"));
        }
    }

    private void invalid(RoutingContext context) {
        challenge(context, "Bearer realm=\"plenum\", error=\"invalid_token\"");
    }

    private void challenge(RoutingContext context, String challenge) {
        limits.refused(context, () -> {
            context.response().putHeader("WWW-Authenticate", challenge);
            problems.send(context, "unauthenticated");
        });
    }
}
