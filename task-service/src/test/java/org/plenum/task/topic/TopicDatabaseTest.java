package org.plenum.task.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.task.task.SqlRecorder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What the database refuses, and how it finds what is asked.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class TopicDatabaseTest {

    private static final Caller OFFICE = new Caller("3", "liu", "刘明", Set.of(Roles.OFFICE), "办公室");
    private static final Caller COMMITTEE = new Caller("5", "qian", "钱枫", Set.of(Roles.COMMITTEE), "文史委");

    private static final String INSERT = """
            insert into topic (id, session_code, proposer_kind, proposer, drafted_by, title, reason, form, tags, sources, state,
                score_rule, score_mean, score_count, score_spread, decided_on, decided_at, version)
            select gen_random_uuid(), '92-' || 1 + n %% 40, 'COMMITTEE', '单位' || n %% 37, '1', '演练', '理由', 'RESEARCH', '{}', '{}',
                case when n %% 9 = 0 then 'SCORED' else 'ADOPTED' end, 1, n %% 100, 3, n %% 7,
                case when n %% 9 > 0 then date '2021-01-04' end, case when n %% 9 > 0 then '主席会议' end, 0
            from generate_series(1, %d) n""";

    private static final String SHEET = """
            insert into score_sheet (id, topic_id, score_rule, account, name, version)
            select gen_random_uuid(), id, 1, '7', '周密', 0 from topic where title = '演练'""";
    private static final String SCORE = "insert into score select id, 1, '%s', %d, 20 from score_sheet where name = '周密'";

    private final TopicRepository topics;
    private final EntityManager database;

    TopicDatabaseTest(TopicRepository topics, EntityManager database) {
        this.topics = topics;
        this.database = database;
    }

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    private int run(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }

    @ParameterizedTest
    @ValueSource(strings = { "session_code = '7'", "proposer_kind = 'OTHER'", "form = 'DANCING'", "score_mean = null",
            "score_count = 0", "score_spread = null", "score_rule = null", "score_rule = 99", "decided_on = null",
            "decided_at = null", "state = 'SCORED'", "state = 'PROPOSED'", "state = 'REJECTED'", "state = 'WITHDRAWN'",
            "title = ' '", "tags = array_fill('A'::text, array[21])" })
    void what_breaks_a_rule_is_refused(String change) {
        run(INSERT.formatted(1));
        assertThatThrownBy(() -> run("update topic set " + change + " where title = '演练'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_scorer_has_one_sheet_for_a_topic() {
        run(INSERT.formatted(1));
        run(SHEET);
        assertThatThrownBy(() -> run(SHEET)).isInstanceOf(ConstraintViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "PARTY_FOCUS,21", "PARTY_FOCUS,-1", "BEAUTY,1", "FEASIBILITY,1" })
    void a_criterion_is_scored_once_and_within_what_it_gives(String score) {
        run(INSERT.formatted(1));
        run(SHEET);
        run(SCORE.formatted("FEASIBILITY", 20));
        String[] parts = score.split(",", 2);
        assertThatThrownBy(() -> run(SCORE.formatted(parts[0], Integer.valueOf(parts[1]))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    private static TopicFilter by(@Nullable String session, @Nullable TopicState state, @Nullable String form,
            @Nullable String proposer) {
        return new TopicFilter(session, state, form, proposer, null);
    }

    /// On 20,000 topics.
    @Test
    void every_list_is_a_range_of_an_index() {
        run(INSERT.formatted(20_000));
        run("analyze topic");
        Stream.of(by(null, null, null, null), by("92-7", null, null, null), by(null, TopicState.SCORED, null, null),
                by(null, null, "RESEARCH", null), by(null, null, null, "单位7")).forEach(filter -> {
                    String plan = plan(filter, OFFICE);
                    assertThat(plan).as("%s", filter).contains("Index").doesNotContain("Seq Scan").doesNotContain("Sort");
                });
        assertThat(plan(by("92-7", null, null, null), COMMITTEE)).contains("Index").doesNotContain("Seq Scan");
    }

    @Test
    void the_ranking_is_a_range_of_an_index() {
        run(INSERT.formatted(20_000));
        run("analyze topic");
        SqlRecorder.SENT.clear();
        topics.ranking("92-7", null, 51);
        assertThat(explained(List.of("92-7"))).contains("topic_ranking").doesNotContain("Seq Scan").doesNotContain("Sort");
        SqlRecorder.SENT.clear();
        topics.ranking("92-7", new TopicRepository.Place(new BigDecimal("50.00"), 3, new UUID(0, 0)), 51);
        assertThat(explained(List.of("92-7", "50.00", "50.00", "3", "3", new UUID(0, 0)))).contains("topic_ranking")
                .doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    private String plan(TopicFilter filter, Caller by) {
        SqlRecorder.SENT.clear();
        topics.page(filter, by, new UUID(0, 0), 51);
        var values = new ArrayList<Object>(List.of(new UUID(0, 0)));
        Stream.of(filter.session(), filter.state(), filter.form(), filter.proposer()).filter(Objects::nonNull)
                .forEach(values::add);
        if (!by.has(Roles.OFFICE)) {
            values.addAll(List.of(by.id(), String.valueOf(by.unit())));
        }
        return explained(values);
    }

    private String explained(List<?> values) {
        String sql = SqlRecorder.SENT.getFirst().replace("offset ? rows fetch first ? rows only", "limit 51");
        for (Object value : values) {
            sql = sql.replaceFirst("\\?", "'" + value + "'");
        }
        assertThat(sql).as("every parameter has its value").doesNotContain("?");
        List<?> lines = database.createNativeQuery("explain " + sql, String.class).getResultList();
        return String.join("\n", lines.stream().map(String::valueOf).toList());
    }
}
