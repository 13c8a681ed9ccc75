/// Coverage (覆盖情况): how a session's tasks are spread over strategic tags, units and leaders, how far they have come, and what nobody takes care of.
@NullMarked
package org.plenum.task.coverage;

import org.jspecify.annotations.NullMarked;
