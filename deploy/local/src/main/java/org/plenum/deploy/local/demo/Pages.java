package org.plenum.deploy.local.demo;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.plenum.deploy.local.Table;

import com.fasterxml.jackson.databind.JsonNode;

/// The printed result, as the API gives it to the office: countdown, roster, proposals, and what to try next.
final class Pages {

    private static final String READER = "office1";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd EEE", Locale.CHINA);
    private static final int WIDEST_TITLE = 42;

    private final Gateway gateway;
    private final Story story;
    private final boolean coloured;

    Pages(Gateway gateway, Story story, boolean coloured) {
        this.gateway = gateway;
        this.story = story;
        this.coloured = coloured;
    }

    /// @param plan id of the countdown plan
    /// @param shown where browsers reach the gateway
    String of(String plan, URI shown) throws IOException, InterruptedException {
        var session = gateway.get(READER, "/api/v1/sessions/" + story.code()).body();
        var countdown = gateway.get(READER, "/api/v1/plans/" + plan + "/countdown").body();
        var overview = gateway.get(READER, "/api/v1/plans/" + plan).body();
        var roster = gateway.list(READER, RosterPlay.rosterPath(story.termNumber(), story.openingDay()));
        var proposals = gateway.list(READER, "/api/v1/proposals?limit=200&session=" + story.code());
        return String.join("\n", opening(session, countdown, overview), countdown(countdown), conflicts(overview),
                criticalPath(overview), roster(roster), proposals(proposals), next(plan, shown));
    }

    private String opening(JsonNode session, JsonNode countdown, JsonNode overview) {
        var lights = Arrays.stream(Light.values()).filter(light -> overview.path("lights").has(light.name()))
                .map(light -> light.word(coloured) + " " + overview.path("lights").path(light.name()).asInt())
                .collect(Collectors.joining("，"));
        return "\n" + heading("%s 倒排计划 Countdown of session %s".formatted(session.path("title").asText(), story.code()))
                + "  %s 开幕 opens，%s 闭幕 closes；今天 today %s；%d 项任务 tasks：%s\n".formatted(day(session, "openingDay"),
                        day(session, "closingDay"), day(countdown, "today"), overview.path("taskCount").asInt(), lights);
    }

    private String countdown(JsonNode countdown) {
        var table = new Table().row("日期 date", "T-", "任务 task", "牵头 lead", "时差 slack", "灯 light", "为何 why");
        countdown.path("rows").valueStream().sorted(Comparator.comparing(row -> row.path("date").asText()))
                .forEach(row -> table.row(day(row, "date"), tMinus(row.path("tMinus").asInt()),
                        Table.fit(row.path("title").asText(), WIDEST_TITLE), row.path("leadUnit").asText(),
                        "%4d".formatted(row.path("totalSlack").asInt()), light(row), row.path("why").asText()));
        return table + "  时差以工作日计，负数为已不能按期 slack in working days; negative: cannot be kept\n";
    }

    private String light(JsonNode row) {
        return Light.valueOf(row.path("light").asText()).word(coloured);
    }

    static String tMinus(int days) {
        return days == 0 ? "D" : "D%+d".formatted(days);
    }

    private String conflicts(JsonNode overview) {
        var sentences = overview.path("conflicts").valueStream().map(one -> one.path("sentence").asText()).toList();
        return heading("不能按期 Conflicts，%s，%d 项".formatted(day(overview, "today"), sentences.size()))
                + lines(sentences.isEmpty() ? List.of("没有 none") : sentences);
    }

    private String criticalPath(JsonNode overview) {
        return heading("关键路径 Critical path")
                + lines(List.of(overview.path("criticalPath").valueStream().map(task -> task.path("title").asText())
                        .collect(Collectors.joining(" → "))));
    }

    private String roster(List<JsonNode> roster) {
        var table = new Table().row("编号 no.", "姓名 name", "界别 sector", "专委会 committees", "工作单位及职务 workplace");
        roster.forEach(member -> table.row(member.path("memberNumber").asText(), member.path("name").asText(),
                member.path("sector").path("name").asText(), seats(member), member.path("workplace").asText()));
        return heading("第%d届委员，按姓氏笔画 Members of term %d in stroke order".formatted(story.termNumber(), story.termNumber()))
                + table;
    }

    private static String seats(JsonNode member) {
        return member.path("committees").valueStream()
                .map(seat -> seat.path("name").asText() + role(seat.path("role").asText())).collect(Collectors.joining("、"));
    }

    private static String role(String role) {
        return switch (role) {
            case "DIRECTOR" -> "主任";
            case "DEPUTY_DIRECTOR" -> "副主任";
            default -> "委员";
        };
    }

    private String proposals(List<JsonNode> proposals) {
        var table = new Table().row("案号 docket", "状态 state", "流水号 serial", "提案人 proposer", "界别 sector", "案由 title");
        proposals.stream().sorted(Comparator.comparing(one -> one.path("serialNumber").asInt()))
                .forEach(one -> table.row(one.path("docketLabel").asText("—"), state(one.path("state").asText()),
                        "%4d".formatted(one.path("serialNumber").asInt()), one.path("proposer").asText(),
                        one.path("sector").asText(), one.path("title").asText()));
        return heading("提案 Proposals") + table;
    }

    private static String state(String state) {
        return switch (state) {
            case "SUBMITTED" -> "已提交";
            case "UNDER_REVIEW" -> "审查中";
            case "RETURNED" -> "退回修改";
            case "FILED" -> "已立案";
            case "REJECTED" -> "不予立案";
            case "WITHDRAWN" -> "已撤回";
            default -> state;
        };
    }

    private String next(String plan, URI shown) {
        var curl = "curl -H \"Authorization: Bearer $(./plenum token office1)\" %s/api/v1/plans/%s/countdown";
        return heading("下一步 Next steps") + new Table().row("接口文档 API docs", shown + "/docs")
                .row("访问令牌 token", "./plenum token office1")
                .row("调用接口 call the API", curl.formatted(shown, plan))
                .row("回到今天 back to the present", "./plenum up")
                .row("停止 stop", "./plenum down");
    }

    private String heading(String text) {
        return coloured ? "\033[1m" + text + "\033[0m\n" : text + "\n";
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    private static String day(JsonNode of, String field) {
        return LocalDate.parse(of.path(field).asText()).format(DAY);
    }
}
