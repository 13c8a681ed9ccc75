/// HTTP conventions that every service keeps: problems, preconditions, idempotent POSTs, keyset pages, merge patch, strict input, the clock.
@NullMarked
package org.plenum.platform.web;

import org.jspecify.annotations.NullMarked;
