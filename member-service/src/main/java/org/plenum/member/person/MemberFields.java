package org.plenum.member.person;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What a keeper of the roster may write of a person: the target of a merge patch, and part of a new member.
///
/// `citizenId` and `mobile` are given out masked; sent back as they were, they mean: unchanged.
record MemberFields(@NotBlank @Size(max = 60) String name, @Nullable @Size(min = 1, max = 200) String sortAs,
        @NotNull @Size(max = 1) String sex, @NotNull @Size(max = 2) String ethnicity,
        @Nullable @Size(max = 6) String nativePlace,
        @Nullable LocalDate birthday, @NotNull @Size(max = 2) String party, @Nullable @Size(max = 2) String education,
        @Nullable @Size(max = 3) String degree, @Nullable @Size(min = 1, max = 200) String workplace,
        @Nullable @Size(min = 1, max = 100) String title, @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 40) String mobile,
        @Nullable @Size(max = 40) String citizenId, @Nullable @Size(min = 1, max = 200) String accountId) {

    @Override
    public String toString() {
        return "MemberFields[hidden]";
    }
}
