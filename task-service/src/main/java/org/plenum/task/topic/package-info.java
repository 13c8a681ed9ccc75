/// Proposals of topics for the year that a session prepares (选题建议): drafted, proposed, scored by named people, and decided by the
/// chairpersons' meeting; an adopted one leads to tasks.
@NullMarked
package org.plenum.task.topic;

import org.jspecify.annotations.NullMarked;
