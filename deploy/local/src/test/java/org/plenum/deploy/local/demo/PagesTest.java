package org.plenum.deploy.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.deploy.local.Table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class PagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeGateway gateway;

    PagesTest() throws IOException {
        gateway = new FakeGateway();
        gateway.list("sessions").add(json("""
                {"id": "7-5", "title": "第五次全体会议", "openingDay": "2021-02-01", "closingDay": "2021-02-04"}"""));
        gateway.list("plans").add(json("""
                {"id": "p", "today": "2020-12-21", "taskCount": 2, "lights": {"RED": 1, "GREY": 1},
                 "criticalPath": [{"title": "大会发言截稿"}, {"title": "大会开幕"}],
                 "conflicts": [{"sentence": "「大会发言截稿」最迟须在11月26日开始，而今天已是12月21日"}]}"""));
        gateway.list("plans/p").add(
                json("""
                        {"id": "countdown", "today": "2020-12-21", "rows": [
                         {"date": "2021-02-01", "tMinus": 0, "title": "大会开幕", "leadUnit": "办公室", "totalSlack": 0, "light": "GREY", "why": "开幕日"},
                         {"date": "2020-12-23", "tMinus": -40, "title": "大会发言截稿", "leadUnit": "发言组", "totalSlack": -22, "light": "RED", "why": "期限"}]}"""));
        gateway.list("members").add(json("""
                {"memberNumber": "7-006", "name": "田澍", "sector": {"name": "经济界"}, "workplace": "水务集团",
                 "committees": [{"name": "提案委员会", "role": "DIRECTOR"}, {"name": "经济科技委员会", "role": "MEMBER"}]}"""));
        gateway.list("proposals").add(
                json("""
                        {"state": "FILED", "docketLabel": "第001号", "serialNumber": 1, "proposer": "田沐川", "sector": "教育界", "title": "关于甲的建议"}"""));
        gateway.list("proposals").add(
                json("""
                        {"state": "SUBMITTED", "docketLabel": null, "serialNumber": 2, "proposer": "阮清和", "sector": "医卫界", "title": "关于乙的建议"}"""));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_countdown_stands_in_the_order_of_its_dates() throws Exception {
        assertThat(lines(pages(false), "D")).containsExactly(
                "  2020-12-23 周三  D-40  大会发言截稿  发言组      -22        红灯      期限",
                "  2021-02-01 周一  D     大会开幕      办公室        0        灰灯      开幕日");
    }

    @Test
    void colours_move_no_column() throws Exception {
        assertThat(pages(true)).contains("\033[31m红灯\033[0m");
        assertThat(pages(true).replaceAll("\033\\[[0-9]+m", "")).isEqualTo(pages(false));
        assertThat(pages(false)).doesNotContain("\033");
    }

    @Test
    void conflicts_and_the_critical_path_follow() throws Exception {
        assertThat(pages(false)).contains("不能按期 Conflicts，2020-12-21 周一，1 项\n  「大会发言截稿」最迟须在11月26日开始，而今天已是12月21日\n",
                "大会发言截稿 → 大会开幕\n");
    }

    @Test
    void members_show_every_committee_and_their_part_in_it() throws Exception {
        assertThat(pages(false)).contains("7-006     田澍       经济界       提案委员会主任、经济科技委员会委员  水务集团");
    }

    @Test
    void only_a_filed_proposal_has_a_docket_number() throws Exception {
        assertThat(pages(false)).contains("第001号      已立案", "—            已提交");
    }

    @ParameterizedTest
    @CsvSource({ "-11, D-11", "0, D", "4, D+4" })
    void days_are_counted_from_the_opening(int days, String shown) {
        assertThat(Pages.tMinus(days)).isEqualTo(shown);
        assertThat(Table.width(shown)).isEqualTo(shown.length());
    }

    private String pages(boolean coloured) throws IOException, InterruptedException {
        return new Pages(gateway.client(), Story.read(), coloured).of("p", URI.create("http://localhost:8080"));
    }

    private static List<String> lines(String pages, String with) {
        return pages.lines().filter(line -> line.matches("  \\S+ 周. +" + with + ".*")).toList();
    }

    private static ObjectNode json(String text) throws IOException {
        return (ObjectNode) JSON.readTree(text);
    }
}
