/// Lights (亮灯): when a task turns yellow is a rule kept as data.
@NullMarked
package org.plenum.task.light;

import org.jspecify.annotations.NullMarked;
