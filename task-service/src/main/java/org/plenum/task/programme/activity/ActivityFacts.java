package org.plenum.task.programme.activity;

import java.time.LocalDate;
import java.util.UUID;

import org.plenum.task.programme.ProgrammeFacts;

/// What invitations must know of an activity.
public record ActivityFacts(UUID id, ProgrammeFacts programme, String title, String place, LocalDate day, String startsAt,
        String endsAt, ActivityState state) {

    static ActivityFacts of(ProgrammeActivity activity, ProgrammeFacts programme) {
        ActivityFields fields = activity.fields();
        return new ActivityFacts(activity.id(), programme, fields.title(), fields.place(), fields.day(), fields.startsAt(),
                fields.endsAt(), activity.state());
    }
}
