/// Plenary sessions (全体会议): the yearly meeting that everything is counted back from.
@NullMarked
package org.plenum.task.session;

import org.jspecify.annotations.NullMarked;
