package org.plenum.task.adoption;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.task.template.Difference;

/// Where the plan stays as it is, although its template says something else now.
///
/// @param field null where it is the task as a whole: the template has it no more, or has another one of that code
/// @param plan what the plan has
/// @param template what the template has
record Kept(String code, String title, Reason reason, Difference.@Nullable Field field, @Nullable String plan,
        @Nullable String template) {

    @Schema(name = "KeptReason")
    enum Reason {
        /// 已有人改动: people have changed it since, or removed it.
        CHANGED,
        /// 已启动.
        STARTED,
        /// 已销号.
        CLOSED,
        /// 已终止.
        TERMINATED,
        /// 日期固定.
        FIXED_DAY,
        /// 代码已被计划自己的任务占用.
        CODE_TAKEN
    }
}
