package org.plenum.task.programme.village;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A village, by the names of its county and its own.
@Embeddable
record Village(String county, @Column(name = "village") String name) {

    String full() {
        return county + " " + name;
    }
}
