package org.plenum.proposal.eligibility;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// What the task service says of a session (会议): only what a proposal needs of it.
///
/// @param code such as `7-5`
@JsonIgnoreProperties(ignoreUnknown = true)
record PlenarySession(String code, String title, LocalDate openingDay, LocalDate closingDay) {

    /// The term (届) in a session code: 7 of `7-5`.
    static int term(String code) {
        return Integer.parseInt(code.substring(0, code.indexOf('-')));
    }
}
