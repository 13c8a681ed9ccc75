package org.plenum.task.programme;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;

/// What the parts of a programme must know of it.
///
/// @param year null if it is standing
/// @param closedThrough the last archived year; null if there is none
public record ProgrammeFacts(UUID id, String code, String title, String leadUnit, @Nullable Integer year,
        boolean oneMemberPerVillage, int visitDays, @Nullable Integer closedThrough) {

    static ProgrammeFacts of(Programme programme) {
        ProgrammeFields fields = programme.fields();
        return new ProgrammeFacts(programme.id(), programme.code(), fields.title(), fields.leadUnit(), fields.year(),
                fields.oneMemberPerVillage(), fields.visitDays(), programme.closedThrough());
    }

    /// Why the caller may not change what belongs to it on that day; null if nothing speaks against it.
    public @Nullable ProgrammeRefused refusal(Caller by, LocalDate day) {
        return isKeeper(by) ? archived(day) : new ProgrammeRefused.NotKeeper(leadUnit);
    }

    /// Why nothing of that day changes any more; null if it may.
    public @Nullable ProgrammeRefused archived(LocalDate day) {
        return closedThrough != null && day.getYear() <= closedThrough
                ? new ProgrammeRefused.YearClosed(day.getYear(), closedThrough)
                : null;
    }

    /// Whether the caller is of its lead unit or of the office.
    public boolean isKeeper(Caller by) {
        return by.hasAny(Roles.OFFICE, Roles.ADMIN) || by.actsFor(leadUnit);
    }

    /// Why only the lead unit and the office may.
    public @Nullable ProgrammeRefused notKeeper(Caller by) {
        return isKeeper(by) ? null : new ProgrammeRefused.NotKeeper(leadUnit);
    }
}
