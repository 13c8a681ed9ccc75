/// The working-day calendar (工作日历) of the People's Republic of China: which day is worked, and arithmetic on such days.
@NullMarked
package org.plenum.platform.workdays;

import org.jspecify.annotations.NullMarked;
