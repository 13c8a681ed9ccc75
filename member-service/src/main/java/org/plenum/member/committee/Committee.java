package org.plenum.member.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/// A special committee (专门委员会, 专委会). It outlives terms; who sits in it has days of its own.
@Entity
@Table(name = "committee")
class Committee {

    @Id
    private String code;
    @Version
    private int version;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Committee() {
    } // for Hibernate

    Committee(String code, String name) {
        this.code = code;
        this.name = name;
    }

    CommitteeView view() {
        return new CommitteeView(code, name);
    }

    int version() {
        return version;
    }
}
