package org.plenum.task.board;

import org.plenum.platform.web.Versioned;

/// A board, drawn.
///
/// @param language in which: `zh-CN` or `en`
/// @param version of the plan
record BoardPicture(String svg, String language, int version) implements Versioned {

    static final String MEDIA_TYPE = "image/svg+xml";
}
