/// Strategic tags (战略标签): what a city is bent on, such as 九市建设. A dictionary kept as data; tasks carry its codes, reports ask which tag no
/// task serves.
@NullMarked
package org.plenum.task.tag;

import org.jspecify.annotations.NullMarked;
