package org.plenum.task.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.task.preview.ChangedSince;

/// The versions of all that a preview was computed from.
///
/// @param plan null while the session has no plan of that template
/// @param tasks versions by code
/// @param calendar the version of the calendars that its dates are computed with
record Fingerprint(int sessionVersion, LocalDate opening, @Nullable UUID plan, int planVersion, Map<String, Integer> tasks,
        int calendar) {

    /// What differs now.
    List<ChangedSince> changedUntil(Fingerprint now) {
        var changed = new ArrayList<ChangedSince>();
        if (sessionVersion != now.sessionVersion || !opening.equals(now.opening)) {
            changed.add(new ChangedSince(ChangedSince.Part.SESSION, List.of()));
        }
        if (!Objects.equals(plan, now.plan) || planVersion != now.planVersion) {
            changed.add(new ChangedSince(ChangedSince.Part.PLAN, List.of()));
        }
        var codes = now.tasks.entrySet().stream().filter(one -> !one.getValue().equals(tasks.get(one.getKey())))
                .map(Map.Entry::getKey).sorted().toList();
        if (plan != null && !codes.isEmpty()) {
            changed.add(new ChangedSince(ChangedSince.Part.TASKS, codes));
        }
        if (calendar != now.calendar) {
            changed.add(new ChangedSince(ChangedSince.Part.CALENDAR, List.of()));
        }
        return changed;
    }
}
