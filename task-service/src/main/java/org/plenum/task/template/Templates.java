package org.plenum.task.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Problem;

import io.quarkus.runtime.StartupEvent;

/// The templates at hand. Those that come with the program are stored when a service first starts with them.
@ApplicationScoped
@Transactional
public class Templates {

    private static final String DEFAULT = "countdown";

    private final TemplateRepository templates;

    Templates(TemplateRepository templates) {
        this.templates = templates;
    }

    void load(@Observes StartupEvent start) {
        templates.lockLoading();
        if (templates.version(DEFAULT, 1).isEmpty()) {
            TemplateFile file = builtIn();
            templates.persist(new Template(DEFAULT, 1, "全体会议倒排模板", file.items(), file.links()));
        }
    }

    /// The newest version of a template.
    public Optional<CountdownTemplate> newest(String code) {
        return templates.newest(code).map(Template::content);
    }

    TemplateView read(String code, @Nullable Integer version) {
        var found = version == null ? templates.newest(code) : templates.version(code, version);
        return found.map(Template::content).map(TemplateView::of)
                .orElseThrow(() -> Problem.of("template-not-found").with("template", code).toException());
    }

    Page<TemplateSummaryView> page(PageRequest page) {
        boolean first = page.after().isEmpty();
        String code = first ? "" : page.after(0, one -> one);
        int version = first ? 0 : page.after(1, Integer::valueOf);
        var rows = templates.after(code, version, page.limit() + 1).stream()
                .map(one -> new TemplateSummaryView(one.code(), one.version(), one.title())).toList();
        return page.page(rows, one -> List.of(one.code(), String.valueOf(one.version())));
    }

    static TemplateFile builtIn() {
        try (InputStream csv = Templates.class.getResourceAsStream("/templates/countdown.csv")) {
            return TemplateFile.read(Objects.requireNonNull(csv, "templates/countdown.csv is missing in the program"));
        } catch (IOException e) {
            throw new UncheckedIOException("templates/countdown.csv cannot be read", e);
        }
    }
}
