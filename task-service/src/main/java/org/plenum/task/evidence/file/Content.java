package org.plenum.task.evidence.file;

import org.plenum.platform.web.Text;

/// What a file is by its content, whatever its name says.
public sealed interface Content {

    record Known(FileType type) implements Content {
    }

    /// @param why to be put after "the file", in the middle of a sentence
    record Unacceptable(Text why) implements Content {
    }
}
