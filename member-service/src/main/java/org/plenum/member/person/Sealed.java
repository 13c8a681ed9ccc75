package org.plenum.member.person;

import jakarta.persistence.Embeddable;

/// An encrypted value and its keyed hash.
@Embeddable
record Sealed(String value, String hash) {

    @Override
    public String toString() {
        return "Sealed[hidden]";
    }
}
