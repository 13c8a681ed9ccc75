/// Retreats (务虚会) and research trips (调研): who goes where on which days. One aggregate, since both are planned, confirmed and held alike and
/// compete for the same people's days; and what stands against a plan, as data.
@NullMarked
package org.plenum.task.trip;

import org.jspecify.annotations.NullMarked;
