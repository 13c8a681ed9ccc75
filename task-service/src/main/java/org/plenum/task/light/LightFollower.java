package org.plenum.task.light;

import java.time.LocalDate;

/// Whose lights follow the rules.
public interface LightFollower {

    /// Gives what is due on these days, both included, its day under the rules. Waits for nobody: what is being written at this moment is
    /// left out.
    ///
    /// @return whether nothing was left out
    boolean follow(LocalDate dueFrom, LocalDate dueTo, LightRules rules);
}
