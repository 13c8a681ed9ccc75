package org.plenum.task.evidence;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.evidence.file.FileType;
import org.plenum.task.evidence.file.Upload;
import org.plenum.task.task.TaskFacts;

/// What shows that a task is done (佐证). Never changed; removed only while the task is worked on.
@Entity
@Table(name = "task_evidence")
class Evidence {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID taskId;
    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;
    private String name;
    private @Nullable String url;
    @Enumerated(EnumType.STRING)
    private @Nullable FileType fileType;
    private @Nullable Long size;
    private byte @Nullable [] sha256;
    private String addedBy;
    private String addedByName;
    private Instant addedAt;
    private boolean handedIn;
    private @Nullable String removedBy;
    private @Nullable String removedByName;
    private @Nullable Instant removedAt;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {
    } // for Hibernate

    private Evidence(TaskFacts task, EvidenceKind kind, String name, Caller by, Instant at) {
        this.taskId = task.id();
        this.kind = kind;
        this.name = name;
        this.addedBy = by.id();
        this.addedByName = by.name();
        this.addedAt = at;
    }

    static Evidence file(TaskFacts task, String name, FileType type, Upload upload, Caller by, Instant at) {
        var evidence = new Evidence(task, EvidenceKind.FILE, name, by, at);
        evidence.fileType = type;
        evidence.size = upload.size();
        evidence.sha256 = upload.sha256();
        return evidence;
    }

    static Evidence link(TaskFacts task, String title, String url, Caller by, Instant at) {
        var evidence = new Evidence(task, EvidenceKind.LINK, title, by, at);
        evidence.url = url;
        return evidence;
    }

    static Evidence description(TaskFacts task, String text, Caller by, Instant at) {
        return new Evidence(task, EvidenceKind.DESCRIPTION, text, by, at);
    }

    /// @throws EvidenceRefused if this caller adds nothing to the task, or nobody does any more
    static void requireAddable(TaskFacts task, Caller by) {
        boolean contributes = by.has(Roles.OFFICE) || by.actsFor(task.leadUnit())
                || task.cooperatingUnits().stream().anyMatch(by::actsFor);
        if (!contributes) {
            throw new EvidenceRefused.NotContributor(task.leadUnit(), task.cooperatingUnits());
        }
        if (isOver(task)) {
            throw new EvidenceRefused.TaskOver(task.state());
        }
    }

    private static boolean isOver(TaskFacts task) {
        return switch (task.state()) {
            case CLOSED, TERMINATED -> true;
            case NOT_STARTED, IN_PROGRESS, AWAITING_CHECK, SUSPENDED -> false;
        };
    }

    private static boolean isBeingChecked(TaskFacts task) {
        return switch (task.state()) {
            case AWAITING_CHECK -> true;
            case NOT_STARTED, IN_PROGRESS, SUSPENDED, CLOSED, TERMINATED -> false;
        };
    }

    /// Becomes part of a handing in, or no longer is.
    void handedIn(boolean now) {
        handedIn = now;
    }

    /// Leaves only who added and who removed it.
    void remove(TaskFacts task, Caller by, Instant at) {
        EvidenceRefused refusal = refusal(task, by);
        if (refusal != null) {
            throw refusal;
        }
        handedIn = false;
        removedBy = by.id();
        removedByName = by.name();
        removedAt = at;
    }

    List<EvidenceAction> allowedActions(TaskFacts task, Caller by) {
        return refusal(task, by) == null ? List.of(EvidenceAction.REMOVE) : List.of();
    }

    private @Nullable EvidenceRefused refusal(TaskFacts task, Caller by) {
        if (removedAt != null) {
            return new EvidenceRefused.Removed(Objects.requireNonNull(removedByName), removedAt);
        }
        if (!by.id().equals(addedBy) && !by.has(Roles.OFFICE) && !by.actsFor(task.leadUnit())) {
            return new EvidenceRefused.NotRemover(addedByName, task.leadUnit());
        }
        if (isOver(task)) {
            return new EvidenceRefused.TaskOver(task.state());
        }
        return handedIn && isBeingChecked(task) ? new EvidenceRefused.BeingChecked() : null;
    }

    /// The file that it is.
    ///
    /// @throws EvidenceRefused if it is none, or was removed
    StoredFile file() {
        if (removedAt != null) {
            throw new EvidenceRefused.Removed(Objects.requireNonNull(removedByName), removedAt);
        }
        if (fileType == null || size == null || sha256 == null) {
            throw new EvidenceRefused.NoFile(kind);
        }
        return new StoredFile(id(), name, fileType, size, sha256.clone());
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    UUID taskId() {
        return taskId;
    }

    EvidenceKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    @Nullable
    String url() {
        return url;
    }

    @Nullable
    FileType fileType() {
        return fileType;
    }

    @Nullable
    Long size() {
        return size;
    }

    /// In hexadecimal digits.
    @Nullable
    String sha256() {
        return sha256 == null ? null : HexFormat.of().formatHex(sha256);
    }

    String addedByName() {
        return addedByName;
    }

    Instant addedAt() {
        return addedAt;
    }

    boolean isHandedIn() {
        return handedIn;
    }

    @Nullable
    String removedByName() {
        return removedByName;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
    }

    int version() {
        return version;
    }
}
