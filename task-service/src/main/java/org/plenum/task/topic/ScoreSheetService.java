package org.plenum.task.topic;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Versions;
import org.plenum.task.topic.rule.TopicRules;

/// Use cases around score sheets.
@ApplicationScoped
@Transactional
class ScoreSheetService {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.CHAIR, Roles.ADMIN);

    private final ScoreSheetRepository sheets;
    private final TopicRepository topics;
    private final TopicRules rules;
    private final EventLog events;
    private final Clock clock;

    ScoreSheetService(ScoreSheetRepository sheets, TopicRepository topics, TopicRules rules, EventLog events, Clock clock) {
        this.sheets = sheets;
        this.topics = topics;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    ScoreSheetView read(UUID id, Caller by) {
        ScoreSheet sheet = sheets.require(id, by);
        return ScoreSheetView.of(sheet, topics.findById(sheet.topicId()), by);
    }

    Page<ScoreSheetView> page(@Nullable UUID topic, boolean mine, @Nullable Boolean scored, PageRequest page, Caller by) {
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var found = page.page(sheets.page(topic, mine, scored, by, after, page.limit() + 1),
                one -> List.of(one.id().toString()));
        var their = topics.byIds(found.items().stream().map(ScoreSheet::topicId).distinct().toList());
        return PageRequest.map(found,
                sheet -> ScoreSheetView.of(sheet, Objects.requireNonNull(their.get(sheet.topicId())), by));
    }

    ScoreSheetView score(UUID id, int expectedVersion, List<GivenScore> given, Caller by) {
        ScoreSheet sheet = sheets.require(id, by);
        Topic topic = topics.share(sheet.topicId());
        Versions.require(expectedVersion, sheet.version());
        sheet.score(given, topic, rules.ofVersion(Objects.requireNonNull(topic.scoreRule())), by);
        sheets.flush(); // a lost race surfaces here
        events.append(new Event("score-sheet.scored", "score-sheet", id.toString(), sheet.version(), by.id(), AUDIENCE,
                Map.of("by", by.name(), "topic", topic.id()), clock.instant()));
        return ScoreSheetView.of(sheet, topic, by);
    }
}
