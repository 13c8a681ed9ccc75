package org.plenum.member.seal;

/// A column that is sealed. Its label is part of what is authenticated and hashed, so a value cannot be moved to another column.
public enum Column {

    /// 公民身份号码.
    CITIZEN_ID("member.citizen_id"),
    /// 手机.
    MOBILE("member.mobile");

    private final String label;

    Column(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
