package org.plenum.task.feed;

import org.plenum.platform.web.Versioned;

/// A calendar, written. Its ETag follows from its text.
record FeedFile(String ics, int version) implements Versioned {

    static final String MEDIA_TYPE = "text/calendar";
}
