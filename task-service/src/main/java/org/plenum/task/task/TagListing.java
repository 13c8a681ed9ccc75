package org.plenum.task.task;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/// A place in the list of the tasks that carry a strategic tag. Only the database writes it: it follows the task.
@Entity
@Immutable
@Table(name = "task_tag")
class TagListing {

    @EmbeddedId
    private Key key;
    private LocalDate dueDay;
    @Enumerated(EnumType.STRING)
    private TaskState state;
    private String leadUnit;

    @SuppressWarnings("NullAway.Init")
    protected TagListing() {
    } // for Hibernate

    @Embeddable
    record Key(UUID taskId, String tag) {
    }

    Key key() {
        return key;
    }

    LocalDate dueDay() {
        return dueDay;
    }

    TaskState state() {
        return state;
    }

    String leadUnit() {
        return leadUnit;
    }
}
