/// What topics are made and measured by, as data: the forms of work, and the criteria by which topics are scored, in versions.
@NullMarked
package org.plenum.task.topic.rule;

import org.jspecify.annotations.NullMarked;
