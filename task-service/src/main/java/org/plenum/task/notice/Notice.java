package org.plenum.task.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;

/// A notice about a task's deadline (提醒单、催办单、督办单), as it was when it was issued. It is only ever acknowledged.
@Entity
@Table(name = "notice")
class Notice {

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;
    private UUID taskId;
    private String sessionCode;
    private String taskCode;
    private String taskTitle;
    private String unit;
    private @Nullable String leader;
    private LocalDate dueDay;
    private LocalDate issuedOn;
    private @Nullable String acknowledgedBy;
    private @Nullable String acknowledgedName;
    private @Nullable Instant acknowledgedAt;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {
    } // for Hibernate: issued by the sweep, see NoticeRepository

    /// 签收.
    ///
    /// @throws NoticeRefused if it is not addressed to the caller, or was acknowledged before
    NoticeAcknowledged acknowledge(Caller by, Instant at) {
        if (!addresses(by)) {
            throw new NoticeRefused.NotAddressee(this);
        }
        if (acknowledgedAt != null) {
            throw new NoticeRefused.Acknowledged(this);
        }
        acknowledgedBy = by.id();
        acknowledgedName = by.name();
        acknowledgedAt = at;
        return new NoticeAcknowledged(id, taskId, kind, by.name());
    }

    /// A reminder and an urge address the lead unit; a supervision notice addresses the leaders (主席会议成员).
    private boolean addresses(Caller caller) {
        return switch (kind) {
            case REMINDER, URGE -> caller.actsFor(unit);
            case SUPERVISION -> caller.has(Roles.CHAIR);
        };
    }

    List<NoticeAction> allowedActions(Caller caller) {
        return acknowledgedAt == null && addresses(caller) ? List.of(NoticeAction.ACKNOWLEDGE) : List.of();
    }

    UUID id() {
        return id;
    }

    NoticeKind kind() {
        return kind;
    }

    UUID taskId() {
        return taskId;
    }

    String sessionCode() {
        return sessionCode;
    }

    String taskCode() {
        return taskCode;
    }

    String taskTitle() {
        return taskTitle;
    }

    String unit() {
        return unit;
    }

    @Nullable
    String leader() {
        return leader;
    }

    LocalDate dueDay() {
        return dueDay;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable
    String acknowledgedName() {
        return acknowledgedName;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    int version() {
        return version;
    }
}
