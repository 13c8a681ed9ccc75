package org.plenum.proposal.rule;

/// One row: the value that a rule has on the day asked for.
record Rule(String key, String value, String legalBasis) {
}
