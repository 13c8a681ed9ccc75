/// Countdown plans (倒排计划): a session's tasks with their links, dated backwards from its opening day.
///
/// Whoever changes what dates depend on holds the session's row lock until the end of the transaction, so that all dates of a plan always
/// stem from one computation.
@NullMarked
package org.plenum.task.plan;

import org.jspecify.annotations.NullMarked;
