package org.plenum.task.topic;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventCursor;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskLookup;
import org.plenum.task.topic.rule.TopicRules;

/// Use cases around topics. Each is one transaction: state and event together, or neither.
@ApplicationScoped
@Transactional
class TopicService {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final TopicRepository topics;
    private final ScoreSheetRepository sheets;
    private final TopicRules rules;
    private final TaskLookup tasks;
    private final EventLog events;
    private final Clock clock;

    TopicService(TopicRepository topics, ScoreSheetRepository sheets, TopicRules rules, TaskLookup tasks, EventLog events,
            Clock clock) {
        this.topics = topics;
        this.sheets = sheets;
        this.rules = rules;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    TopicView add(String session, ProposerKind kind, String proposer, TopicFields fields, Caller by, Locale language) {
        rules.requireForm(fields.form());
        Topic topic = Topic.drafted(session, kind, proposer, fields, by);
        topics.persistAndFlush(topic);
        append(topic, new TopicEvent.Drafted(by.name(), session, kind, proposer, fields), by);
        return view(topic, by, language);
    }

    TopicView read(UUID id, Caller by, Locale language) {
        return view(topics.require(id, by), by, language);
    }

    Page<TopicView> page(TopicFilter filter, PageRequest page, Caller by, Locale language) {
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var found = page.page(topics.page(filter, by, after, page.limit() + 1), one -> List.of(one.id().toString()));
        var names = rules.formNames();
        var facts = tasks.byIds(found.items().stream().flatMap(topic -> topic.tasks().stream()).distinct().toList());
        return PageRequest.map(found, topic -> TopicView.of(topic, name(names, topic, language),
                facts.stream().filter(task -> topic.tasks().contains(task.id())).toList(), by));
    }

    /// The rank is carried on in the cursor: it counts those that were shown before.
    Page<RankedTopicView> ranking(String session, PageRequest page) {
        boolean first = page.after().isEmpty();
        var after = first ? null
                : new TopicRepository.Place(page.after(0, TopicScore::meanOf), page.after(1, Integer::valueOf),
                        page.after(2, UUID::fromString));
        int shown = first ? 0 : page.after(3, Integer::valueOf);
        int rank = first ? 0 : page.after(4, Integer::valueOf);
        var rows = new ArrayList<RankedTopicView>();
        BigDecimal mean = after == null ? null : after.mean();
        for (Topic topic : topics.ranking(session, after, page.limit() + 1)) {
            TopicScore score = Objects.requireNonNull(topic.score());
            shown++;
            rank = mean != null && mean.compareTo(score.mean()) == 0 ? rank : shown;
            mean = score.mean();
            rows.add(new RankedTopicView(rank, topic.id(), topic.fields().title(), topic.proposer(), topic.fields().form(),
                    score, Objects.requireNonNull(topic.scoreRule()), topic.state()));
        }
        int before = first ? 0 : page.after(3, Integer::valueOf);
        return page.page(rows, row -> List.of(row.score().mean().toString(), String.valueOf(row.score().spread()),
                row.id().toString(), String.valueOf(before + rows.indexOf(row) + 1), String.valueOf(row.rank())));
    }

    TopicView change(UUID id, int expectedVersion, MergePatch patch, Caller by, Locale language) {
        Topic topic = topics.lock(id, by);
        TopicFields wanted = patch.applyTo(topic.fields()); // what cannot be read is refused whatever it was made on
        Versions.require(expectedVersion, topic.version());
        if (!wanted.form().equals(topic.fields().form())) {
            rules.requireForm(wanted.form()); // one that went out of use may stay
        }
        return handle(topic, new TopicCommand.Change(by, wanted), language);
    }

    TopicView handle(UUID id, int expectedVersion, TopicCommand command, Locale language) {
        Topic topic = topics.lock(id, command.by());
        Versions.require(expectedVersion, topic.version());
        return handle(topic, command, language);
    }

    /// Hands a sheet to each scorer.
    TopicView openScoring(UUID id, int expectedVersion, List<Scorer> scorers, Caller by, Locale language) {
        int rule = rules.current().version();
        TopicView view = handle(id, expectedVersion, new TopicCommand.OpenScoring(by, scorers, rule), language);
        scorers.forEach(scorer -> sheets.persist(new ScoreSheet(id, rule, scorer)));
        sheets.flush();
        return view;
    }

    TopicView closeScoring(UUID id, int expectedVersion, Caller by, Locale language) {
        Topic topic = topics.lock(id, by);
        Versions.require(expectedVersion, topic.version());
        Integer rule = topic.scoreRule();
        int fewest = rule == null ? 0 : rules.ofVersion(rule).fewestScorers();
        return handle(topic, new TopicCommand.CloseScoring(by, sheets.totals(id), fewest), language);
    }

    /// @param command what to do with the task
    /// @throws InvalidInput if there is no such task
    TopicView handle(UUID id, int expectedVersion, UUID task, Function<TaskFacts, TopicCommand> command, Caller by,
            Locale language) {
        Topic topic = topics.lock(id, by);
        TaskFacts facts = tasks.byIds(List.of(task)).stream().findFirst()
                .orElseThrow(() -> new InvalidInput("task", new Text("没有这个任务", "there is no such task")));
        Versions.require(expectedVersion, topic.version());
        return handle(topic, command.apply(facts), language);
    }

    Page<TopicEventView> history(UUID id, PageRequest page, Caller by) {
        topics.require(id, by);
        EventCursor after = page.after().isEmpty() ? EventCursor.START
                : new EventCursor(page.after(0, Long::valueOf), page.after(1, Long::valueOf));
        var rows = events.history("topic", id.toString(), after, page.limit() + 1).events();
        return PageRequest.map(page.page(rows,
                event -> List.of(String.valueOf(event.cursor().tx()), String.valueOf(event.cursor().position()))),
                TopicEventView::of);
    }

    private TopicView handle(Topic topic, TopicCommand command, Locale language) {
        TopicEvent event = topic.handle(command, clock.instant());
        topics.flush(); // a lost race surfaces here, and event and view carry the new version
        append(topic, event, command.by());
        return view(topic, command.by(), language);
    }

    /// Nobody is told of a draft.
    private void append(Topic topic, TopicEvent event, Caller by) {
        events.append(new Event(event.type(), "topic", topic.id().toString(), topic.version(), by.id(),
                topic.state() == TopicState.DRAFT ? Set.of() : AUDIENCE, event, clock.instant()));
    }

    private TopicView view(Topic topic, Caller by, Locale language) {
        return TopicView.of(topic, name(rules.formNames(), topic, language), tasks.byIds(topic.tasks()), by);
    }

    private static String name(Map<String, Text> names, Topic topic, Locale language) {
        String form = topic.fields().form();
        return names.getOrDefault(form, new Text(form, form)).in(language);
    }
}
