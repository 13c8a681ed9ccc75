package org.plenum.member.meeting.kind;

/// What a meeting has to know of its kind.
public record KindFacts(String code, String name, Convocation convocation) {
}
