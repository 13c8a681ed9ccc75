package org.plenum.task.topic;

import jakarta.persistence.Embeddable;

/// What a scorer gives for one criterion, as it is stored.
///
/// @param most what the criterion gives at most
/// @param scoreRule the version of the rules that says so
@Embeddable
record Score(String criterion, int points, int most, int scoreRule) {
}
