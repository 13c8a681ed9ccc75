/// The lessons ledger (回头看): what went well and badly at an earlier session, who answers for it, and what is done about it until it is closed
/// (立改立销、不改不销). One lesson is a row of all three lists: 问题清单, 责任清单, 整改清单.
@NullMarked
package org.plenum.task.lesson;

import org.jspecify.annotations.NullMarked;
