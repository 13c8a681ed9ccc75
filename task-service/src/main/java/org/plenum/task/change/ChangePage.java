package org.plenum.task.change;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A piece of the feed.
record ChangePage(
        @Schema(description = "变动，每个对象在一页中至多一次；可能为空 Changes, each subject at most once; may be empty") List<ChangeView> items,
        @Schema(description = "下次的游标，总有；处理完本页后再保存 Cursor of the next call, always present; keep it once this page is stored", examples = "djF8Li4u") String next,
        @Schema(description = "true：还有，请立即再取；false：已是最新，请稍后再取 true: ask again at once; false: up to date, ask later", examples = "false") boolean hasMore) {

    ChangePage {
        items = List.copyOf(items);
    }
}
