package org.plenum.task.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.Tokens;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// That a list answers as fast at a million tasks as at a thousand: how long each filter takes over HTTP, and how many rows PostgreSQL reads for it.
///
/// Not a test: `./plenum bench lists` runs it. It fails if a page costs more than a few plans' worth of rows, scans a table that grows or sorts
/// what it did not limit; about time, which depends on the machine, it only says what it found. `-Dbench.sizes=` takes other numbers of
/// tasks, `-Dbench.rounds=` more or fewer rounds of 40 requests for each list.
@QuarkusTest
@QuarkusTestResource(value = QueryPlans.Server.class, restrictToAnnotatedClass = true)
class ListBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int REQUESTS = 40;
    private static final String SEPARATOR = "\u001f";
    /// The most rows that a page may cost, whatever it holds.
    private static final int MOST_READ = 3 * ListBenchData.PLAN;
    /// Two conditions of which neither gives few tasks, and which no index joins: the shorter list is walked until a page is full. (Tags and
    /// cooperating units are many for each task.)
    private static final List<String> THIN = List.of("owner=人0-0&tag=FIRST_REFORM", "owner=人0-0&tag=DRIVE_INDUSTRY",
            "owner=人0-0&priority=LOW", "responsibleLeader=领导6&owner=人40-4", "tag=NINE_CITIES&cooperatingUnit=配合19",
            "tag=NINE_CITIES&priority=LOW", "unit=单位0&priority=HIGH", "unit=单位0&priority=LOW");
    /// The most rows that a page of those may cost.
    private static final int MOST_WALKED = 20_000;
    /// What the lists cost who writes: a task that is redated, with and without the indexes that only some filters need.
    private static final String REDATE = "update task set due_day = due_day + 1 where id = ?";
    private static final int REDATED = 500;
    private static final String FILTERS_ONLY = """
            drop index task_tag_unit_due, task_tag_state_due, task_tag_running_due, task_tag_grey_due, task_cooperation_lead_due,
                task_cooperation_state_due, task_cooperation_running_due, task_cooperation_grey_due, task_owner_running_due,
                task_leader_running_due, task_priority_running_due, task_unit_owner_due, task_session_owner_due, task_owner_state_due,
                task_owner_priority_due""";
    private static final int LARGE = 100_000;
    private static final double SLACK_MS = 10;
    private static final Set<String> GROWING = Set.of("task", "task_tag", "task_cooperation", "notice", "lesson", "lesson_task",
            "change",
            "event_log");

    private final DataSource database;
    private final QueryPlans plans;
    private final ListBenchData data;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    /// By name: where a page in the middle begins differs from size to size.
    private final Map<String, Map<Integer, Figures>> found = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private String token = "";

    ListBench(DataSource database) {
        this.database = database;
        plans = new QueryPlans(database);
        data = new ListBenchData(database);
    }

    /// @param key where the page begins; empty for the first one
    private record Case(String list, String filter, List<String> key) {

        Case(String list, String filter) {
            this(list, filter, List.of());
        }

        String name() {
            return list + (filter.isEmpty() ? "" : "?" + filter) + (key.isEmpty() ? "" : " …");
        }
    }

    private record Figures(double p50, double p99, long read) {
    }

    @Test
    void lists_stay_as_fast_as_they_are() throws IOException {
        office().body("{\"openingDay\":\"2021-02-08\"}").post("/api/v1/plans/" + newPlan() + "/previews").then()
                .statusCode(201);
        List<Integer> sizes = Arrays.stream(System.getProperty("bench.sizes", "1000,10000,100000,1000000").split(","))
                .map(Integer::valueOf).toList();
        for (int size : sizes) {
            long begin = System.nanoTime();
            data.fillUpTo(size);
            System.out.printf("%,d tasks after %d s%n", size, (System.nanoTime() - begin) / 1_000_000_000);
            measure(size, size == sizes.getFirst() ? 15 : 2);
        }
        print(sizes);
        printWrites();
        assertThat(wrong).isEmpty();
    }

    private void printWrites() {
        double all = redate("select 1");
        double few = redate(FILTERS_ONLY);
        System.out.printf(
                "%nA task is redated in %.2f ms (median of %d); without the 15 indexes of rarer filters in %.2f ms.%n", all,
                REDATED, few);
    }

    /// Median in milliseconds. Nothing of it stays.
    private double redate(String before) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    var redate = connection.prepareStatement(REDATE)) {
                statement.execute(before);
                var ids = new ArrayList<Object>();
                try (var rows = statement.executeQuery("select id from task tablesample system (1) limit " + 2 * REDATED)) {
                    while (rows.next()) {
                        ids.add(rows.getObject(1));
                    }
                }
                var nanos = new ArrayList<Long>();
                for (Object id : ids) {
                    redate.setObject(1, id);
                    long begin = System.nanoTime();
                    redate.executeUpdate();
                    nanos.add(System.nanoTime() - begin);
                }
                return nanos.stream().skip(nanos.size() / 2).sorted().toList().get(nanos.size() / 4) / 1e6;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Case> cases() {
        String day = data.one("select percentile_disc(0.5) within group (order by due_day) from task");
        String noId = "00000000-0000-0000-0000-000000000000";
        String lesson = data.one("select id from lesson order by id offset (select count(*) / 2 from lesson) limit 1");
        var cases = new ArrayList<Case>();
        Stream.of("", "session=90-30", "plan=" + data.one("select " + ListBenchData.plan("0")), "unit=单位0", "unit=单位40",
                "owner=人0-0",
                "responsibleLeader=领导0", "cooperatingUnit=配合0", "tag=NINE_CITIES", "tag=FIRST_REFORM", "priority=HIGH",
                "priority=NORMAL", "priority=LOW", "state=NOT_STARTED", "state=IN_PROGRESS", "state=AWAITING_CHECK",
                "state=CLOSED",
                "state=SUSPENDED", "state=TERMINATED", "light=BLUE", "light=RED", "light=YELLOW", "light=GREEN", "light=GREY",
                "dueFrom=2020-12-21", "dueFrom=2020-12-21&dueTo=2020-12-27", "dueTo=2020-12-27", "extensionOpen=true",
                // nothing
                "session=1-1", "plan=" + noId, "unit=无", "owner=无", "responsibleLeader=无", "cooperatingUnit=无", "tag=NO_SUCH",
                "state=CLOSED&light=RED", "dueFrom=2020-12-31&dueTo=2020-12-21",
                // together
                "session=90-30&unit=单位0", "session=90-30&state=IN_PROGRESS&light=RED",
                "session=90-30&owner=人0-0&tag=NINE_CITIES",
                "plan=" + data.one("select " + ListBenchData.plan("0")) + "&unit=单位0&light=YELLOW", "unit=单位0&state=CLOSED",
                "unit=单位0&state=IN_PROGRESS", "unit=单位0&light=RED", "unit=单位0&light=GREEN", "unit=单位0&light=GREY",
                "unit=单位0&light=BLUE", "unit=单位0&dueFrom=2020-12-21&dueTo=2020-12-27",
                "unit=单位0&owner=人0-0", "unit=单位0&owner=人1-0", "unit=单位0&tag=FIRST_REFORM",
                "unit=单位3&tag=FIRST_REFORM", "unit=单位40&cooperatingUnit=配合19", "unit=单位0&extensionOpen=true",
                "owner=人0-0&state=IN_PROGRESS",
                "owner=人0-0&light=RED", "owner=人0-0&light=YELLOW",
                "responsibleLeader=领导0&light=RED", "responsibleLeader=领导0&state=AWAITING_CHECK",
                "responsibleLeader=领导0&light=YELLOW", "cooperatingUnit=配合0&light=RED",
                "cooperatingUnit=配合0&state=IN_PROGRESS", "tag=NINE_CITIES&light=RED", "tag=NINE_CITIES&light=YELLOW",
                "tag=NINE_CITIES&state=NOT_STARTED", "tag=NINE_CITIES&unit=单位40",
                "priority=LOW&state=CLOSED", "priority=LOW&light=RED", "priority=HIGH&state=SUSPENDED",
                "priority=LOW&state=SUSPENDED&unit=单位40", "state=CLOSED&dueFrom=2020-12-21", "light=RED&dueFrom=2020-11-01",
                "light=GREY&dueTo=2020-12-21", "owner=人40-4&unit=单位0&state=CLOSED&priority=LOW&tag=NINE_CITIES")
                .forEach(filter -> cases.add(new Case("tasks", filter)));
        THIN.forEach(filter -> cases.add(new Case("tasks", filter)));
        Stream.of("", "unit=单位0", "state=CLOSED", "tag=NINE_CITIES", "cooperatingUnit=配合0", "responsibleLeader=领导0")
                .forEach(filter -> cases.add(new Case("tasks", filter, List.of(day, noId))));
        Stream.of("", "unit=单位0", "unit=无", "session=90-30", "kind=URGE", "kind=SUPERVISION", "acknowledged=false",
                "acknowledged=true",
                "unit=单位0&acknowledged=false", "unit=单位40&acknowledged=false", "unit=单位40&kind=URGE", "session=90-30&kind=URGE",
                "kind=SUPERVISION&acknowledged=false", "unit=单位0&kind=SUPERVISION")
                .forEach(filter -> cases.add(new Case("notices", filter)));
        cases.add(new Case("notices", "", List.of(day, noId)));
        Stream.of("", "source=90-30", "target=91-1", "unit=单位0", "state=CLOSED", "state=RECORDED", "state=RECTIFYING",
                "area=PAPERS",
                "area=SECURITY", "kind=GOOD_PRACTICE", "severity=ORDINARY", "severity=SERIOUS",
                "kind=GOOD_PRACTICE&severity=ORDINARY",
                "kind=GOOD_PRACTICE&state=CLOSED", "unit=单位0&state=RECORDED", "target=91-1&state=RECORDED",
                "target=91-1&severity=SERIOUS",
                "task=" + data.one("select task_id from lesson_task limit 1"))
                .forEach(filter -> cases.add(new Case("lessons", filter)));
        cases.add(new Case("lessons", "", List.of(lesson)));
        cases.add(new Case("lesson-lists/problems", "target=91-1"));
        Stream.of("sessions", "plans", "previews").forEach(list -> cases.add(new Case(list, "")));
        cases.add(new Case("previews", "cause=UNIT_CALENDAR"));
        cases.add(new Case("tasks/" + data.one("select id from task where code = 'Y1'") + "/history", ""));
        Stream.of("", "type=task", "type=lesson").forEach(filter -> cases.add(new Case("changes/tasks", filter)));
        return cases;
    }

    private void measure(int size, int warmUps) throws IOException {
        var requests = new LinkedHashMap<Case, HttpRequest>();
        token = Tokens.ofUnit("office-liu", null, "office");
        for (Case each : cases()) {
            HttpRequest first = request(each, "");
            String next = each.key().isEmpty() ? "" : json.readTree(send(first)).path("next").asText("");
            if (each.key().isEmpty() || !next.isEmpty()) { // of one page there is no middle
                requests.put(each, each.key().isEmpty() ? first : request(each, moved(next, each.key())));
            }
        }
        for (int i = 0; i < warmUps; i++) {
            requests.values().forEach(this::send);
        }
        var nanos = new LinkedHashMap<Case, List<Long>>();
        for (int round = 0; round < ROUNDS; round++) {
            token = Tokens.ofUnit("office-liu", null, "office");
            for (var each : requests.entrySet()) {
                HttpRequest request = HttpRequest.newBuilder(each.getValue(), (_, _) -> true)
                        .setHeader("Authorization", "Bearer " + token).build();
                for (int i = 0; i < REQUESTS; i++) {
                    long begin = System.nanoTime();
                    send(request);
                    nanos.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(System.nanoTime() - begin);
                }
            }
        }
        for (var each : requests.entrySet()) {
            long[] sorted = requireNonNull(nanos.get(each.getKey())).stream().mapToLong(Long::longValue).sorted().toArray();
            long read = read(each.getKey(), each.getValue(), size);
            found.computeIfAbsent(each.getKey().name(), _ -> new LinkedHashMap<>()).put(size,
                    new Figures(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6, read));
        }
    }

    private long read(Case list, HttpRequest request, int size) throws IOException {
        long read = 0;
        int most = THIN.contains(list.filter()) ? MOST_WALKED : MOST_READ;
        for (var plan : plans.of(() -> send(request))) {
            read += plan.read();
            boolean scans = size >= LARGE && plan.scanned().stream().anyMatch(GROWING::contains);
            if (scans || plan.sorted() > most || plan.read() > most) {
                wrong.add("%,d tasks, %s: %d read, %d sorted, scans %s%n%s".formatted(size, list.name(), plan.read(),
                        plan.sorted(), plan.scanned(),
                        plan.text()));
            }
        }
        return read;
    }

    private HttpRequest request(Case list, String cursor) {
        var parameters = new ArrayList<String>();
        Arrays.stream(list.filter().split("&")).filter(one -> !one.isEmpty()).forEach(one -> parameters.add(
                one.substring(0, one.indexOf('=') + 1)
                        + URLEncoder.encode(one.substring(one.indexOf('=') + 1), StandardCharsets.UTF_8)));
        if (!cursor.isEmpty()) {
            parameters.add("cursor=" + cursor);
        }
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/" + list.list() + "?"
                + String.join("&", parameters))).header("Authorization", "Bearer " + token).build();
    }

    /// The cursor of the second page, made to begin elsewhere: nobody has the patience to turn a million pages.
    private static String moved(String next, List<String> key) {
        String plain = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        String moved = plain.substring(0, plain.indexOf(SEPARATOR) + 1) + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(moved.getBytes(StandardCharsets.UTF_8));
    }

    private String send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as("%s: %s", request.uri(), response.body()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void print(List<Integer> sizes) {
        int first = sizes.getFirst();
        int last = sizes.getLast();
        System.out.printf("%n%-70s", "list (p50/p99 in ms)");
        sizes.forEach(size -> System.out.printf("%18s", String.format(Locale.ROOT, "%,d", size)));
        System.out.printf("%9s%12s%n", "ratio", "rows read");
        var slower = new ArrayList<String>();
        found.forEach((list, figures) -> {
            System.out.printf("%-70s", list);
            sizes.forEach(size -> System.out.printf("%18s", !figures.containsKey(size) ? ""
                    : "%.1f / %.1f".formatted(figures.get(size).p50(), figures.get(size).p99())));
            if (figures.containsKey(first) && figures.containsKey(last)) {
                Figures small = requireNonNull(figures.get(first));
                Figures large = requireNonNull(figures.get(last));
                System.out.printf("%9.2f%12d%n", large.p99() / small.p99(), large.read());
                if (large.p99() > 2 * small.p99() && large.p99() > small.p99() + SLACK_MS) {
                    slower.add(list);
                }
            } else {
                System.out.println();
            }
        });
        System.out.printf("%nAll lists together, p99 at %,d tasks against %,d: %.2f times (geometric mean)%n", last, first,
                Math.exp(found.values().stream().filter(one -> one.containsKey(first) && one.containsKey(last))
                        .mapToDouble(
                                one -> Math.log(requireNonNull(one.get(last)).p99() / requireNonNull(one.get(first)).p99()))
                        .average().orElse(0)));
        System.out.printf("%n%s%n", slower.isEmpty()
                ? "The p99 is flat: no list is twice as slow at %,d tasks as at %,d.".formatted(last, first)
                : "The p99 is not flat: " + String.join(", ", slower));
    }
}
