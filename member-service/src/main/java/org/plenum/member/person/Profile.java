package org.plenum.member.person;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/// What is known of a person and is kept in plain text. Codes are national ones; see the package `code`.
///
/// @param sortAs the text that replaces the name in the order of lists, see the package `name`
/// @param nativePlace 籍贯, a division code
/// @param party 政治面貌
/// @param workplace 工作单位及职务
/// @param title 职称
/// @param accountId subject of the person's account at the identity provider
@Embeddable
record Profile(String name, @Column(name = "sort_as") @Nullable String sortAs, String sex, String ethnicity,
        @Column(name = "native_place") @Nullable String nativePlace, @Nullable LocalDate birthday, String party,
        @Nullable String education,
        @Nullable String degree, @Nullable String workplace, @Nullable String title, @Nullable String email,
        @Column(name = "account_id") @Nullable String accountId) {
}
