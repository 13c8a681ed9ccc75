package org.plenum.task.template;

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

/// One version of a countdown template. Once stored it stays as it is: plans were made from it.
@Entity
@Table(name = "countdown_template")
class Template {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private String code;
    private int version;
    private String title;

    @ElementCollection
    @CollectionTable(name = "template_item", joinColumns = @JoinColumn(name = "template_id"))
    @OrderColumn(name = "position")
    private List<TemplateItem> items;

    @ElementCollection
    @CollectionTable(name = "template_link", joinColumns = @JoinColumn(name = "template_id"))
    @OrderColumn(name = "position")
    private List<TemplateLink> links;

    @SuppressWarnings("NullAway.Init")
    protected Template() {
    } // for Hibernate

    Template(String code, int version, String title, List<TemplateItem> items, List<TemplateLink> links) {
        this.code = code;
        this.version = version;
        this.title = title;
        this.items = items;
        this.links = links;
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    CountdownTemplate content() {
        return new CountdownTemplate(Objects.requireNonNull(id), code, version, title, List.copyOf(items), List.copyOf(links));
    }
}
