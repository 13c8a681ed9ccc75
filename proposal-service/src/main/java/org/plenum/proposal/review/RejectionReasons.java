package org.plenum.proposal.review;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;

/// The catalogue of grounds for not filing.
@ApplicationScoped
public class RejectionReasons {

    private final RejectionReasonRepository reasons;

    RejectionReasons(RejectionReasonRepository reasons) {
        this.reasons = reasons;
    }

    /// Refuses an opinion whose ground is not in the catalogue or does not apply on `day`.
    ///
    /// @throws InvalidInput naming the field `reason`
    public void require(Opinion opinion, LocalDate day) {
        if (opinion instanceof Opinion.Reject reject
                && reasons.findByIdOptional(reject.reason()).filter(reason -> reason.appliesOn(day)).isEmpty()) {
            throw new InvalidInput("reason", new Text("不是现行的不予立案理由，见 /api/v1/rejection-reasons",
                    "is no ground for not filing that applies now, see /api/v1/rejection-reasons"));
        }
    }
}
