package org.plenum.member.meeting.kind;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// How many of those who must attend have to be there: more than, or at least, a fraction. Its source of law stands beside it.
///
/// @param numerator of the fraction
/// @param denominator of the fraction
/// @param moreThan whether the fraction itself is not enough (过半数), else it is (三分之二以上)
/// @param basis legal basis
@Embeddable
public record Quorum(@Column(name = "quorum_numerator") int numerator, @Column(name = "quorum_denominator") int denominator,
        @Column(name = "quorum_more_than") boolean moreThan, @Column(name = "quorum_basis") String basis) {

    /// How many have to be there if `required` must attend; at least one.
    public int needed(int required) {
        int product = required * numerator;
        int needed = moreThan ? product / denominator + 1 : (product + denominator - 1) / denominator;
        return Math.max(1, needed);
    }
}
