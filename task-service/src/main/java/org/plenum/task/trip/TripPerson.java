package org.plenum.task.trip;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody who goes along.
///
/// @param account an account or a member's id, not checked; it tells people of one name apart
@Embeddable
@Schema(name = "TripPerson", description = "参加人 Somebody who goes along")
record TripPerson(
        @Schema(description = "姓名 Name", examples = "孙岩") @NotNull @Size(max = 100) @Pattern(regexp = "\\S(.*\\S)?") String name,
        @Schema(description = "账号或委员编号，用以区别同名者 Account or member id; tells people of one name apart", examples = "6f1c1c4e-3a8d-3c0b-9f43-0b6d3f0c8a11", nullable = true) @Nullable @Size(max = 200) @Pattern(regexp = "\\S(.*\\S)?") String account) {

    /// Whether that is the same person for certain: by account, or by name where neither has one.
    boolean is(TripPerson other) {
        return Objects.equals(account, other.account) && (account != null || name.equals(other.name));
    }

    /// Whether that may be the same person: of the same [#plainName()], and not both have an account.
    boolean mayBe(TripPerson other) {
        return !is(other) && (account == null || other.account == null) && plainName().equals(other.plainName());
    }

    /// Short names are often padded (孙　岩).
    String plainName() {
        return name.replaceAll("[\\s\\u3000]", "");
    }
}
