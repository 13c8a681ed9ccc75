/// Which files are taken as evidence: a rule kept as data.
@NullMarked
package org.plenum.task.evidence.rule;

import org.jspecify.annotations.NullMarked;
