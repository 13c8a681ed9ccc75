package org.plenum.platform.web;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a list. There is no total: counting costs more than the page.
///
/// @param next cursor of the next page, absent on the last one
public record Page<T>(@Schema(description = "本页各项 The items of this page") List<T> items,
        @Schema(description = "下一页的游标；最后一页没有 Cursor of the next page, absent on the last", nullable = true) @Nullable String next) {

    /// Keeps a copy of the items.
    public Page {
        items = List.copyOf(items);
    }
}
