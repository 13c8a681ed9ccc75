package org.plenum.task.tag;

import org.jspecify.annotations.Nullable;

/// What other features may know of a tag.
///
/// @param parent code of the group that it belongs to, if any
/// @param valid whether it can still be chosen
public record TagName(String code, String title, @Nullable String parent, boolean valid) {

    static TagName of(StrategicTag tag) {
        return new TagName(tag.code(), tag.fields().title(), tag.fields().parent(), tag.state() == TagState.VALID);
    }
}
