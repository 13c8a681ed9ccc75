package org.plenum.task.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;
import org.plenum.task.evidence.file.FileType;
import org.plenum.task.task.TaskFacts;

/// Evidence as this caller sees it.
record EvidenceView(@Schema(description = "佐证编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a77") UUID id,
        @Schema(description = "所属任务 Task", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") UUID task,
        @Schema(description = "种类：FILE 文件，LINK 链接，DESCRIPTION 说明 File, link or description", examples = "FILE") EvidenceKind kind,
        @Schema(description = "文件名、链接标题或说明文字 File name, title of the link, or the description", examples = "调研报告定稿.pdf") String name,
        @Schema(description = "链接地址 Address of the link", examples = "https://www.example.gov.cn/7-5/report", nullable = true) @Nullable String url,
        @Schema(description = "文件类型，由内容判定 Type of the file, by its content", examples = "PDF", nullable = true) @Nullable FileType fileType,
        @Schema(description = "文件字节数 Bytes of the file", examples = "183204", nullable = true) @Nullable Long size,
        @Schema(description = "文件内容的 SHA-256，也是下载的 ETag SHA-256 of the content, also the ETag of the download", examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", nullable = true) @Nullable String sha256,
        @Schema(description = "何人添加 Who added it", examples = "王丽") String addedBy,
        @Schema(description = "何时添加 When it was added", examples = "2020-12-21T09:30:00+08:00") Instant addedAt,
        @Schema(description = "是否列入最近一次提交 Whether the newest handing in names it", examples = "false") boolean handedIn,
        @Schema(description = "何人撤回；撤回后内容不再保留 Who removed it; its content is gone then", examples = "王丽", nullable = true) @Nullable String removedBy,
        @Schema(description = "何时撤回 When it was removed", examples = "2020-12-22T10:00:00+08:00", nullable = true) @Nullable Instant removedAt,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"REMOVE\"]") List<EvidenceAction> allowedActions,
        @Schema(description = "版本，撤回时以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static EvidenceView of(Evidence evidence, TaskFacts task, Caller by) {
        return new EvidenceView(evidence.id(), evidence.taskId(), evidence.kind(), evidence.name(), evidence.url(),
                evidence.fileType(), evidence.size(), evidence.sha256(), evidence.addedByName(), evidence.addedAt(),
                evidence.isHandedIn(), evidence.removedByName(), evidence.removedAt(), evidence.allowedActions(task, by),
                evidence.version());
    }
}
