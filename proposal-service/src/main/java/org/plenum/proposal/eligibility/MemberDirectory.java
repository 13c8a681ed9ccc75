package org.plenum.proposal.eligibility;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.smallrye.faulttolerance.api.CircuitBreakerName;

/// Who the caller is as a member, as the member service knows it.
///
/// One try takes at most 3 s. A broken connection or a 5xx is tried once more, silence is not: it would cost the caller the same
/// time again. When half of the last eight tries failed, the next five seconds' callers are told at once.
@ApplicationScoped
class MemberDirectory {

    /// Name of the circuit breaker.
    static final String BREAKER = "member-directory";

    private static final Logger LOG = Logger.getLogger(MemberDirectory.class);

    private final MemberClient client;

    MemberDirectory(@RestClient MemberClient client) {
        this.client = client;
    }

    /// The caller's membership on `on`; empty if the caller's account is no member's.
    ///
    /// @throws Ineligible.MembersUnavailable if the service fails, is silent or gave no sense lately
    @Timeout(3000)
    @Retry(maxRetries = 1, delay = 100, jitter = 50, retryOn = PeerFailure.class)
    @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
    @CircuitBreakerName(BREAKER)
    @Fallback(fallbackMethod = "unavailable")
    Optional<Membership> me(LocalDate on) {
        try {
            return Optional.of(client.me(on));
        } catch (WebApplicationException answer) {
            int status = answer.getResponse().getStatus();
            if (status == 404) {
                return Optional.empty();
            }
            if (status >= 500) {
                throw new PeerFailure("answered " + status, answer);
            }
            throw answer;
        } catch (ProcessingException broken) {
            if (broken.getCause() instanceof IOException) {
                throw new PeerFailure("is not connected", broken);
            }
            throw broken;
        }
    }

    Optional<Membership> unavailable(LocalDate on, Throwable why) {
        LOG.warnf("the member service cannot say who is in office on %s: %s", on, why);
        throw new Ineligible.MembersUnavailable();
    }
}
