package org.plenum.task.tag;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.task;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class TagApiTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private static Response add(String code, String title, @Nullable String parent) {
        var body = parent == null ? Map.of("code", code, "title", title, "basis", "演练")
                : Map.of("code", code, "title", title, "basis", "演练", "parent", parent);
        return office().body(body).post("/api/v1/tags");
    }

    /// The path of a new tag.
    private static String newTag(@Nullable String parent) {
        String code = "T_" + NEXT.getAndIncrement();
        add(code, "演练标签 " + code, parent).then().statusCode(201);
        return "/api/v1/tags/" + code;
    }

    private static String code(String path) {
        return path.substring("/api/v1/tags/".length());
    }

    private static Map<String, Object> tags(String... codes) {
        return Map.of("tags", List.of(codes));
    }

    @Test
    void the_dictionary_begins_with_what_the_plenum_of_the_party_committee_named() {
        var staff = as("research-he", "研究室", "research");
        staff.get("/api/v1/tags/NINE_CITIES").then().statusCode(200).body("title", equalTo("九市建设"))
                .body("basis", containsString("市委七届八次全会")).body("state", equalTo("VALID")).body("allowedActions", empty());
        staff.queryParam("parent", "NINE_CITIES").get("/api/v1/tags").then().body("items", empty());
        as("research-he", "研究室", "research").queryParam("parent", "FOUR_DRIVES_FOUR_FIRSTS").get("/api/v1/tags").then()
                .statusCode(200).body("items.title", hasItems("人才科技攻坚", "产业转型攻坚", "共建项目攻坚", "招大引强攻坚", "重大改革争先",
                        "环境提档争先", "社会治理争先"));
        as("member-1", null, "member").get("/api/v1/tags").then().statusCode(403);
    }

    @Test
    void a_tag_is_added_changed_retired_and_restored() {
        String tag = newTag(null);
        office().get(tag).then().header("ETag", notNullValue()).body("allowedActions", contains("CHANGE", "RETIRE"));
        patch(tag, Map.of("title", "新名称 " + code(tag))).then().statusCode(200).body("title", equalTo("新名称 " + code(tag)));
        act(as("admin-1", null, "admin"), tag, "retire", null).then().statusCode(200).body("state", equalTo("RETIRED"))
                .body("retiredOn", equalTo("2020-12-21")).body("allowedActions", contains("RESTORE"));
        patch(tag, Map.of("title", "再改")).then().statusCode(409).body("type", equalTo("/problems/wrong-state"))
                .body("reason", equalTo("「修改」须在标签「有效」时进行，标签现为「已停用」。"));
        office().queryParam("state", "RETIRED").queryParam("limit", 200).get("/api/v1/tags").then()
                .body("items.code", hasItem(code(tag))).body("items.code", not(hasItem("NINE_CITIES")));
        act(office(), tag, "restore", null).then().statusCode(200).body("state", equalTo("VALID")).body("retiredOn",
                nullValue());
    }

    @Test
    void staff_read_the_dictionary_but_only_office_and_administrator_keep_it() {
        String tag = newTag(null);
        var staff = as("committee-1", "经科委", "committee");
        staff.body(Map.of("code", "X1", "title", "题", "basis", "演练")).post("/api/v1/tags").then().statusCode(403);
        patch(as("committee-1", "经科委", "committee"), tag, etag(tag), Map.of("title", "题")).then().statusCode(403);
        act(as("committee-1", "经科委", "committee"), tag, "retire", null).then().statusCode(403);
    }

    @Test
    void codes_and_valid_titles_are_unique() {
        String tag = newTag(null);
        add(code(tag), "另一个", null).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        add("OTHER_" + code(tag), "演练标签 " + code(tag), null).then().statusCode(409)
                .body("type", equalTo("/problems/duplicate")).body("tag", equalTo(code(tag)));
        act(office(), tag, "retire", null).then().statusCode(200);
        add("OTHER_" + code(tag), "演练标签 " + code(tag), null).then().statusCode(201);
        act(office(), tag, "restore", null).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        add("lower", "题", null).then().statusCode(400).body("violations.field", hasItem("code"));
    }

    @Test
    void groups_do_not_nest_and_end_after_their_members() {
        String group = newTag(null);
        String member = newTag(code(group));
        add("NESTED", "套叠", code(member)).then().statusCode(400).body("violations.field", contains("parent"));
        add("ORPHAN", "无主", "NO_SUCH").then().statusCode(400).body("violations.field", contains("parent"));
        patch(group, Map.of("parent", "NINE_CITIES")).then().statusCode(400).body("violations.field", contains("parent"));
        patch(group, Map.of("parent", code(group))).then().statusCode(400).body("violations.field", contains("parent"));
        act(office(), group, "retire", null).then().statusCode(422).body("type", equalTo("/problems/tag-has-members"))
                .body("members", contains("演练标签 " + code(member)));
        act(office(), member, "retire", null).then().statusCode(200);
        act(office(), group, "retire", null).then().statusCode(200);
        act(office(), member, "restore", null).then().statusCode(422).body("type", equalTo("/problems/tag-group-retired"));
        patch(newTag(null), Map.of("parent", code(group))).then().statusCode(400).body("violations.field", contains("parent"));
    }

    @Test
    void a_tag_is_taken_out_of_its_group() {
        String group = code(newTag(null));
        String member = newTag(group);
        var none = new HashMap<String, Object>();
        none.put("parent", null);
        patch(member, none).then().statusCode(200).body("parent", nullValue());
        patch(member, Map.of("parent", group)).then().statusCode(200).body("parent", equalTo(group));
    }

    @Test
    void an_unknown_tag_is_not_found() {
        office().get("/api/v1/tags/NO_SUCH").then().statusCode(404).body("type", equalTo("/problems/tag-not-found"));
    }

    @Test
    void a_task_carries_tags_with_their_titles() {
        String task = task(newPlan(), "T13");
        office().get(task).then().body("tags", empty());
        patch(task, tags("NINE_CITIES", "DRIVE_INDUSTRY")).then().statusCode(200)
                .body("tags.code", contains("NINE_CITIES", "DRIVE_INDUSTRY"))
                .body("tags.title", contains("九市建设", "产业转型攻坚"));
        office().get(task + "/history").then().body("items[0].payload.to.tags", contains("NINE_CITIES", "DRIVE_INDUSTRY"));
        patch(task, Map.of("owner", "王丽")).then().statusCode(200).body("tags", hasSize(2));
        patch(task, tags()).then().statusCode(200).body("tags", empty());
    }

    @Test
    void an_unknown_repeated_or_retired_tag_is_refused_naming_its_place() {
        String task = task(newPlan(), "T13");
        String retired = newTag(null);
        act(office(), retired, "retire", null).then().statusCode(200);
        patch(task, tags("NINE_CITIES", "NO_SUCH", code(retired), "NINE_CITIES")).then().statusCode(400)
                .body("violations.field", contains("tags[1]", "tags[2]", "tags[3]"))
                .body("violations[1].message", containsString("停用"));
        patch(task, Map.of("tags", Collections.nCopies(21, "NINE_CITIES"))).then().statusCode(400).body("violations.field",
                contains("tags"));
        patch(task, Map.of("tags", "NINE_CITIES")).then().statusCode(400);
        office().get(task).then().body("tags", empty());
    }

    @Test
    void a_task_keeps_a_tag_that_was_retired_meanwhile() {
        String task = task(newPlan(), "T13");
        String tag = newTag(null);
        patch(task, tags(code(tag))).then().statusCode(200);
        act(office(), tag, "retire", null).then().statusCode(200);
        patch(task, Map.of("owner", "王丽")).then().statusCode(200).body("tags.code", contains(code(tag)));
        patch(task, tags(code(tag), "NINE_CITIES")).then().statusCode(200).body("tags", hasSize(2));
        patch(task, tags("NINE_CITIES")).then().statusCode(200);
        patch(task, tags("NINE_CITIES", code(tag))).then().statusCode(400).body("violations.field", contains("tags[1]"));
    }

    @Test
    void a_task_carries_twenty_tags() {
        String task = task(newPlan(), "T13");
        String[] codes = IntStream.range(0, 20).mapToObj(_ -> code(newTag(null))).toArray(String[]::new);
        patch(task, tags(codes)).then().statusCode(200).body("tags.code", contains(codes));
    }

    @Test
    void a_stale_change_is_refused() {
        String tag = newTag(null);
        String old = etag(tag);
        patch(tag, Map.of("basis", "新的依据")).then().statusCode(200).body("version", is(1));
        patch(office(), tag, old, Map.of("basis", "别的依据")).then().statusCode(412);
        office().header("If-Match", old).post(tag + "/retire").then().statusCode(412);
        office().post(tag + "/retire").then().statusCode(428);
    }
}
