package org.plenum.task.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;

/// One version of a countdown template. Once stored it stays as it is: plans were made from it. It can be retired, once.
@Entity
@Table(name = "countdown_template")
class Template {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private String code;
    private int version;
    private String title;
    private LocalDate referenceOpening;
    private @Nullable UUID fromPlan;
    private @Nullable Instant madeAt;
    private @Nullable String madeBy;
    private @Nullable LocalDate retiredOn;
    private @Nullable String retiredBy;

    @ElementCollection
    @CollectionTable(name = "template_item", joinColumns = @JoinColumn(name = "template_id"))
    @OrderColumn(name = "position")
    private List<TemplateItem> items;

    @ElementCollection
    @CollectionTable(name = "template_link", joinColumns = @JoinColumn(name = "template_id"))
    @OrderColumn(name = "position")
    private List<TemplateLink> links;

    @ElementCollection
    @CollectionTable(name = "template_duration", joinColumns = @JoinColumn(name = "template_id"))
    @OrderColumn(name = "position")
    private List<TemplateDuration> durations;

    @SuppressWarnings("NullAway.Init")
    protected Template() {
    } // for Hibernate

    /// One that comes with the program.
    Template(String code, int version, String title, LocalDate referenceOpening, List<TemplateItem> items,
            List<TemplateLink> links) {
        this.code = code;
        this.version = version;
        this.title = title;
        this.referenceOpening = referenceOpening;
        this.items = items;
        this.links = links;
        this.durations = List.of();
    }

    Template(NewVersion made, int version, Caller by, Instant at) {
        this(made.code(), version, made.title(), made.referenceOpening(), made.items(), made.links());
        this.fromPlan = made.fromPlan();
        this.durations = made.durations();
        this.madeBy = by.id();
        this.madeAt = at;
    }

    /// No longer offered from that day on; plans that follow it go on as they are.
    ///
    /// @throws TemplateRefused.Retired if it was retired before
    void retire(Caller by, LocalDate day) {
        if (retiredOn != null) {
            throw new TemplateRefused.Retired(code, version, retiredOn);
        }
        retiredOn = day;
        retiredBy = by.id();
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    TemplateSummaryView summary() {
        return new TemplateSummaryView(code, version, title, referenceOpening, fromPlan, madeAt, retiredOn);
    }

    CountdownTemplate content() {
        return new CountdownTemplate(Objects.requireNonNull(id), code, version, title, referenceOpening, fromPlan, madeAt,
                retiredOn, List.copyOf(items), List.copyOf(links), List.copyOf(durations));
    }
}
