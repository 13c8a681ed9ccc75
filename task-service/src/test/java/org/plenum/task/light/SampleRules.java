package org.plenum.task.light;

import java.time.LocalDate;
import java.util.List;

import org.plenum.platform.workdays.WorkdayCalendar;

/// Rules for the tests of other features.
public final class SampleRules {

    private SampleRules() {
    }

    /// Yellow at 3 working days left, or 20 points behind.
    public static LightRules threeDaysAndTwentyPoints() {
        return rules(new LightRule(LocalDate.of(1949, 1, 1), 3, 20, "演练"));
    }

    static LightRules rules(LightRule... rules) {
        return new LightRules(List.of(rules), WorkdayCalendar.builtIn());
    }
}
