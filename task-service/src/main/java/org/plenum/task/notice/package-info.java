/// Notices about deadlines (提醒、催办、督办): issued once, acknowledged (签收) by whom they address.
@NullMarked
package org.plenum.task.notice;

import org.jspecify.annotations.NullMarked;
