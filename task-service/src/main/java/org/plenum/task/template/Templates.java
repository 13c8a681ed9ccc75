package org.plenum.task.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.workday.Calendars;

import io.quarkus.runtime.StartupEvent;

/// The templates at hand. Those that come with the program are stored when a service first starts with them.
@ApplicationScoped
@Transactional
public class Templates {

    private static final String DEFAULT = "countdown";
    /// The opening of 七届五次会议, for which the built-in template was made.
    private static final LocalDate DEFAULT_OPENING = LocalDate.of(2021, 2, 1);
    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final TemplateRepository templates;
    private final Calendars calendars;
    private final EventLog events;
    private final Clock clock;

    Templates(TemplateRepository templates, Calendars calendars, EventLog events, Clock clock) {
        this.templates = templates;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    private record VersionMade(int version, String title, @Nullable UUID fromPlan, int items, int links) {
    }

    private record Retired(int version) {
    }

    void load(@Observes StartupEvent start) {
        templates.lock();
        if (templates.version(DEFAULT, 1).isEmpty()) {
            TemplateFile file = builtIn();
            templates.persist(new Template(DEFAULT, 1, "全体会议倒排模板", DEFAULT_OPENING, file.items(), file.links()));
        }
    }

    /// The newest version of a template, whether or not it is still offered.
    public Optional<CountdownTemplate> newest(String code) {
        return templates.newest(code).map(Template::content);
    }

    /// The version with that id, which exists.
    public CountdownTemplate byId(UUID id) {
        return templates.findById(id).content();
    }

    /// That version, or the newest that is offered.
    ///
    /// @return empty if there is no such template, or not in that version; refused as `template-retired` or `template-none-offered` if there
    ///         is, but it is no longer offered
    public Optional<CountdownTemplate> offered(String code, @Nullable Integer version) {
        if (version == null) {
            var newest = templates.newestOffered(code).map(Template::content);
            if (newest.isEmpty() && templates.newest(code).isPresent()) {
                throw new TemplateRefused.NoneOffered(code);
            }
            return newest;
        }
        var found = templates.version(code, version).map(Template::content);
        found.ifPresent(Templates::requireOffered);
        return found;
    }

    /// Refused as `template-retired` if it is no longer offered.
    public static void requireOffered(CountdownTemplate template) {
        if (template.retiredOn() != null) {
            throw new TemplateRefused.Retired(template.code(), template.version(), template.retiredOn());
        }
    }

    /// Stores a version which was found to be sound, under the next number: two who do so at once get one after the other.
    public TemplateView store(NewVersion made, Caller by) {
        templates.lock();
        int version = templates.newest(made.code()).map(Template::version).orElse(0) + 1;
        var template = new Template(made, version, by, clock.instant());
        templates.persistAndFlush(template);
        append("template.version-made", template,
                new VersionMade(version, made.title(), made.fromPlan(), made.items().size(), made.links().size()), by);
        return TemplateView.of(template.content(), by);
    }

    TemplateView retire(String code, int version, Caller by) {
        templates.lock();
        Template template = templates.require(code, version);
        template.retire(by, LocalDate.now(clock));
        templates.flush();
        append("template.retired", template, new Retired(version), by);
        return TemplateView.of(template.content(), by);
    }

    TemplateView read(String code, @Nullable Integer version, Caller by) {
        return TemplateView.of(templates.require(code, version).content(), by);
    }

    ComparisonView compare(String code, int from, @Nullable String toCode, int to) {
        return comparison(templates.require(code, from).content(),
                templates.require(toCode == null ? code : toCode, to).content());
    }

    /// What differs between two versions, with sums as of the later one's reference opening day.
    public ComparisonView comparison(CountdownTemplate from, CountdownTemplate to) {
        return ComparisonView.of(Difference.between(from, to), calendars.current());
    }

    Page<TemplateSummaryView> page(PageRequest page) {
        boolean first = page.after().isEmpty();
        String code = first ? "" : page.after(0, one -> one);
        int version = first ? 0 : page.after(1, Integer::valueOf);
        var rows = templates.after(code, version, page.limit() + 1).stream().map(Template::summary).toList();
        return page.page(rows, one -> List.of(one.code(), String.valueOf(one.version())));
    }

    static TemplateFile builtIn() {
        try (InputStream csv = Templates.class.getResourceAsStream("/templates/countdown.csv")) {
            return TemplateFile.read(Objects.requireNonNull(csv, "templates/countdown.csv is missing in the program"));
        } catch (IOException e) {
            throw new UncheckedIOException("templates/countdown.csv cannot be read", e);
        }
    }

    private void append(String type, Template template, Object payload, Caller by) {
        events.append(new Event(type, "template", template.code(), template.version(), by.id(), AUDIENCE, payload,
                clock.instant()));
    }
}
