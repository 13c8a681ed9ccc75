package org.plenum.member.meeting.kind;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/// A kind of meeting (会议类别): who must attend by rule, with the basis.
@Entity
@Table(name = "meeting_kind")
class MeetingKind {

    @Id
    private String code;
    @Version
    private int version;
    private String name;
    @Enumerated(EnumType.STRING)
    private Convocation convocation;
    private String basis;

    @SuppressWarnings("NullAway.Init")
    protected MeetingKind() {
    } // for Hibernate

    MeetingKind(String code, String name, Convocation convocation, String basis) {
        this.code = code;
        this.name = name;
        this.convocation = convocation;
        this.basis = basis;
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    KindFacts facts() {
        return new KindFacts(code, name, convocation);
    }

    KindView view(List<QuorumRule> rules) {
        return new KindView(code, name, convocation, basis, rules.stream().map(QuorumRule::view).toList());
    }
}
