/// Calendar feeds (日历订阅): the tasks of a unit or a person in people's own calendars (iCalendar, RFC 5545).
///
/// Calendar programs cannot log in. The address itself is the secret: 256 random bits, kept only as their SHA-256, shown once, revocable,
/// and over after a while.
@NullMarked
package org.plenum.task.feed;

import org.jspecify.annotations.NullMarked;
