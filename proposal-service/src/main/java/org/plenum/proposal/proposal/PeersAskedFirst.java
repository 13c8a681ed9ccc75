package org.plenum.proposal.proposal;

import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;

/// Carries out [AsksPeersFirst]: asks the peers before the transaction of `@Idempotent` is opened.
///
/// A remote call inside of it would hold a database connection for seconds a caller, and sixteen callers during an outage of a
/// peer would stop the whole service. So this runs outside of it, after a short read of its own that tells which session is meant;
/// who may not submit, or not now, asks nobody. Should the draft change between the two, [Applicant] asks again inside.
@AsksPeersFirst
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class PeersAskedFirst {

    private final ProposalService proposals;
    private final Applicant applicant;
    private final CurrentCaller caller;

    PeersAskedFirst(ProposalService proposals, Applicant applicant, CurrentCaller caller) {
        this.proposals = proposals;
        this.applicant = applicant;
        this.caller = caller;
    }

    @AroundInvoke
    @Nullable
    Object run(InvocationContext call) throws Exception {
        proposals.sessionToSubmitTo((UUID) call.getParameters()[0], caller.get()).ifPresent(applicant::ask);
        return call.proceed();
    }
}
