/// What-if previews (预演): what changes to a plan would bring, before anything is changed; and what would mend a plan that cannot be kept.
@NullMarked
package org.plenum.task.preview;

import org.jspecify.annotations.NullMarked;
