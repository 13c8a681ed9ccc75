package org.plenum.proposal.eligibility;

import java.io.IOException;
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

/// The sessions, as the task service knows them.
///
/// One try takes at most 3 s. A broken connection or a 5xx is tried once more, silence is not: it would cost the caller the same
/// time again. When half of the last eight tries failed, the next five seconds' callers are told at once.
@ApplicationScoped
class SessionDirectory {

    /// Name of the circuit breaker.
    static final String BREAKER = "session-directory";

    private static final Logger LOG = Logger.getLogger(SessionDirectory.class);

    private final SessionClient client;

    SessionDirectory(@RestClient SessionClient client) {
        this.client = client;
    }

    /// The session with the code, if there is one.
    ///
    /// @throws Ineligible.SessionsUnavailable if the service fails, is silent or gave no sense lately
    @Timeout(3000)
    @Retry(maxRetries = 1, delay = 100, jitter = 50, retryOn = PeerFailure.class)
    @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
    @CircuitBreakerName(BREAKER)
    @Fallback(fallbackMethod = "unavailable")
    Optional<PlenarySession> find(String code) {
        try {
            return Optional.of(client.session(code));
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

    Optional<PlenarySession> unavailable(String code, Throwable why) {
        LOG.warnf("the task service cannot say whether there is a session %s: %s", code, why);
        throw new Ineligible.SessionsUnavailable();
    }
}
