package org.plenum.task.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.task.evidence.file.Samples;
import org.plenum.task.task.SqlRecorder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What the database refuses, how it finds what is asked, and what became of the words of before.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class EvidenceDatabaseTest {

    private static final String INSERT = """
            insert into task_evidence (id, task_id, kind, name, file_type, size, sha256, added_by, added_by_name, added_at, handed_in, version)
            select gen_random_uuid(), (array(select id from task limit 20))[1 + n %% 20], 'FILE', '演练', 'PDF', 7,
                sha256(n::text::bytea), '1', '何平', now(), false, 0
            from generate_series(1, %d) n""";

    private final EvidenceRepository evidence;
    private final EntityManager database;

    EvidenceDatabaseTest(EvidenceRepository evidence, EntityManager database) {
        this.evidence = evidence;
        this.database = database;
    }

    @BeforeEach
    void begin() {
        newPlan();
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
    @ValueSource(strings = { "kind = 'OTHER'", "kind = 'LINK'", "url = 'https://a.cn'", "file_type = 'EXE'", "size = 0",
            "size = null", "sha256 = 'x'", "name = ' '", "removed_by = '1'",
            "removed_by = '1', removed_by_name = '何平', removed_at = now(), handed_in = true",
            "kind = 'LINK', file_type = null, size = null, sha256 = null, url = 'http://a.cn'" })
    void what_breaks_a_rule_is_refused(String change) {
        run(INSERT.formatted(1));
        assertThatThrownBy(() -> run("update task_evidence set " + change + " where name = '演练'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void the_same_content_stands_once_on_a_task() {
        run(INSERT.formatted(1));
        assertThatThrownBy(() -> run(INSERT.formatted(1))).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void what_was_removed_may_stand_there_again() {
        run(INSERT.formatted(1));
        run("update task_evidence set removed_by = '1', removed_by_name = '何平', removed_at = now() where name = '演练'");
        assertThat(run(INSERT.formatted(1))).isEqualTo(1);
    }

    /// On 20,000 rows.
    @Test
    void the_evidence_of_a_task_is_a_range_of_an_index() {
        run(INSERT.formatted(20_000));
        run("analyze task_evidence");
        SqlRecorder.SENT.clear();
        UUID task = (UUID) database.createNativeQuery("select task_id from task_evidence where name = '演练' limit 1", UUID.class)
                .getSingleResult();
        SqlRecorder.SENT.clear();
        evidence.page(task, new UUID(0, 0), 51);
        String sql = SqlRecorder.SENT.getFirst().replace("offset ? rows fetch first ? rows only", "limit 51")
                .replaceFirst("\\?", "'" + task + "'").replaceFirst("\\?", "'" + new UUID(0, 0) + "'")
                .replaceAll("fetch first \\? rows only", "limit 51");
        List<?> lines = database.createNativeQuery("explain " + sql).getResultList();
        assertThat(String.join("\n", lines.stream().map(String::valueOf).toList())).contains("task_evidence_page")
                .doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    @Test
    void words_that_were_handed_in_before_are_descriptions_now() throws IOException {
        QuarkusTransaction.rollback();
        String path = task(newPlan(), "T12");
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        QuarkusTransaction.begin();
        run("update task set evidence = '{签字页,汇总表,签字页}' where id = '" + id + "'");
        String file;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/db/migration/V9__evidence.sql"))) {
            file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int from = file.indexOf("INSERT INTO task_evidence");
        String migration = file.substring(from, file.indexOf(';', from));
        run(migration.replace("WHERE described.name ~", "WHERE described.task_id = '" + id + "' AND described.name ~"));
        assertThat(evidence.page(id, new UUID(0, 0), 10)).extracting(Evidence::kind, Evidence::name, Evidence::isHandedIn)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(EvidenceKind.DESCRIPTION, "签字页", false),
                        org.assertj.core.groups.Tuple.tuple(EvidenceKind.DESCRIPTION, "汇总表", false));
    }

    @Test
    void the_content_goes_when_it_is_removed() {
        QuarkusTransaction.rollback();
        String path = task(newPlan(), "T12");
        String id = office().contentType("application/octet-stream").queryParam("name", "a.pdf").body(Samples.pdf(600_000, 3))
                .post(path + "/evidence/files").then().statusCode(201).extract().path("id");
        assertThat(chunks(id)).isEqualTo(3);
        office().header("If-Match", "\"0\"").delete(path + "/evidence/" + id).then().statusCode(200);
        assertThat(chunks(id)).isZero();
        QuarkusTransaction.begin();
    }

    private long chunks(String id) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database
                .createNativeQuery("select count(*) from evidence_chunk where evidence_id = '" + id + "'").getSingleResult())
                .longValue());
    }
}
