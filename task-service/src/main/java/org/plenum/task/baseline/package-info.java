/// Baselines (基线): the dates of a plan as they once were, and how far it has drifted from them.
@NullMarked
package org.plenum.task.baseline;

import org.jspecify.annotations.NullMarked;
