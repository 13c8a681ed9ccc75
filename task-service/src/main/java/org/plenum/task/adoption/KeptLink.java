package org.plenum.task.adoption;

import org.jspecify.annotations.Nullable;
import org.plenum.task.template.Difference;

/// A dependency that stays as the plan has it, or stays removed, although the template says something else now.
///
/// @param planLag its lag in the plan; null if the plan does not have it
/// @param templateLag its lag in the template; null if the template does not have it
record KeptLink(Difference.Tie tie, Kept.Reason reason, @Nullable Integer planLag, @Nullable Integer templateLag) {
}
