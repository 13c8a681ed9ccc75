package org.plenum.member.post;

/// A post (职务) that a term's plenary elects. Whoever holds one sits in the standing committee (常委会).
enum PostTitle {
    /// 主席: one at a time.
    CHAIRMAN,
    /// 副主席.
    VICE_CHAIRMAN,
    /// 秘书长: one at a time.
    SECRETARY_GENERAL,
    /// 常务委员 (常委).
    STANDING_MEMBER;

    /// Whether only one person holds it at a time.
    boolean single() {
        return switch (this) {
            case CHAIRMAN, SECRETARY_GENERAL -> true;
            case VICE_CHAIRMAN, STANDING_MEMBER -> false;
        };
    }
}
