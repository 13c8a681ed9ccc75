package org.plenum.task.change;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A subject that changed, as the caller sees it now; or that it is not, or no longer, theirs to see.
record ChangeView(
        @Schema(description = "种类：task、plan、session、lesson、notice 等 Kind of the subject", examples = "task") String type,
        @Schema(description = "编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") String id,
        @Schema(description = "读取地址 Where it is read", examples = "/api/v1/tasks/0176832b-7400-7c3a-9d42-3f1b6c8e2a10") String href,
        @Schema(description = "true：已不存在，或调用者不再可见，请从本地删除 Gone, or no longer visible to this caller: delete the copy", examples = "false") boolean removed,
        @Schema(description = "版本，写操作以 If-Match 带回；删除时没有 Version for If-Match; absent when removed", examples = "3", nullable = true) @Nullable Integer version,
        @Schema(type = SchemaType.OBJECT, description = "现状，与读取该地址所得相同（plan 为列表中的摘要）；删除时没有 As reading it gives (of a plan: as in the list); absent when removed", nullable = true) @Nullable Object state) {

    static ChangeView of(Followed kind, String id, Followed.@Nullable Current now) {
        return new ChangeView(kind.type(), id, kind.path() + "/" + id, now == null, now == null ? null : now.version(),
                now == null ? null : now.state());
    }
}
