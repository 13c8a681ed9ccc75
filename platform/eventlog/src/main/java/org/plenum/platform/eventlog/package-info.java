/// Append-only event log of one service: audit trail, change feed and outbox at once.
@NullMarked
package org.plenum.platform.eventlog;

import org.jspecify.annotations.NullMarked;
