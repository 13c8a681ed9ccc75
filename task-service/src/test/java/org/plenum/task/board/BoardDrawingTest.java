package org.plenum.task.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BoardDrawingTest {

    private static final Path GOLDEN = Path.of("../docs/board.svg");

    private final String chinese = BoardDrawing.draw(Sample.board(Grouping.TEAM), Locale.SIMPLIFIED_CHINESE);

    @Test
    void the_picture_is_the_committed_one() throws IOException {
        if (System.getProperty("contract.update") != null) {
            Files.writeString(GOLDEN, chinese);
        }
        assertThat(chinese).as("docs/board.svg is generated; run with -Dcontract.update, look at it and commit it")
                .isEqualToNormalizingNewlines(Files.readString(GOLDEN));
    }

    @Test
    void the_same_board_gives_the_same_picture_whatever_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(BoardDrawing.draw(Sample.board(Grouping.TEAM), Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void it_holds_nothing_that_a_content_security_policy_of_nothing_would_block() throws Exception {
        var elements = parse(chinese).getElementsByTagName("*");
        for (Element element : list(elements)) {
            assertThat(element.getTagName()).isIn("svg", "title", "desc", "g", "rect", "path", "circle", "text");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertThat(name).isNotEqualTo("style").doesNotStartWith("on").doesNotContain("href");
                assertThat(element.getAttributes().item(i).getNodeValue()).doesNotContain("url(");
            }
        }
    }

    @Test
    void a_screen_reader_hears_what_it_shows() throws Exception {
        Document picture = parse(chinese);
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("政协第七届委员会第五次全体会议 倒排作战图");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent()).contains("距开幕还有 42 天")
                .contains("37 项任务").contains("逾期 2项").contains("关键路径：");
        assertThat(picture.getElementsByTagName("title").getLength()).as("one for the picture, one for each task")
                .isEqualTo(38);
    }

    @Test
    void today_the_opening_days_off_and_worked_saturdays_are_named() throws Exception {
        assertThat(texts(chinese)).contains("今天 12月21日", "开幕 2月1日", "D", "D-42", "D+7", "元旦", "春节", "国庆节", "班", "2020年12月");
    }

    @Test
    void a_light_is_told_by_its_letter_too() throws Exception {
        assertThat(texts(chinese)).contains("红", "黄", "绿", "灰", "蓝");
    }

    @Test
    void it_is_drawn_in_english_when_asked_for() throws Exception {
        assertThat(texts(BoardDrawing.draw(Sample.board(Grouping.UNIT), Locale.ENGLISH)))
                .contains("Today 21 Dec", "Opening 1 Feb", "Spring Festival", "Critical path", "R", "December 2020")
                .doesNotContain("图例");
    }

    @Test
    void titles_cannot_become_markup() throws Exception {
        String hostile = BoardDrawing.draw(Sample.board(Grouping.TEAM, "</text><script>alert(1)</script>&\"'\uffff]]>"),
                Locale.SIMPLIFIED_CHINESE);
        assertThat(parse(hostile).getElementsByTagName("script").getLength()).isZero();
        assertThat(parse(hostile).getElementsByTagName("title").item(1).getTextContent()).contains("<script>alert(1)");
    }

    @Test
    void a_long_title_is_cut_to_its_column() throws Exception {
        String longer = BoardDrawing.draw(Sample.board(Grouping.TEAM, "长".repeat(150)), Locale.SIMPLIFIED_CHINESE);
        assertThat(texts(longer)).filteredOn(text -> text.endsWith("长…")).hasSizeGreaterThan(30)
                .allSatisfy(text -> assertThat(TextWidth.of(text, 12)).isLessThanOrEqualTo(Layout.TITLE_WIDTH));
    }

    @Test
    void a_picture_for_the_readme_stays_small() {
        assertThat(chinese.getBytes(StandardCharsets.UTF_8).length).isLessThan(200_000);
    }

    /// `target/board-400.svg` is for looking at it.
    @Test
    void four_hundred_tasks_are_all_drawn_with_the_axis_and_the_group_seen_again() throws Exception {
        BoardView board = Sample.large(Grouping.TEAM);
        String large = BoardDrawing.draw(board, Locale.SIMPLIFIED_CHINESE);
        Files.writeString(Path.of("target/board-400.svg"), large);
        Files.writeString(Path.of("target/board-37.svg"), chinese);
        var texts = texts(large);
        var codes = board.groups().stream().flatMap(group -> group.tasks().stream()).map(BoardView.BoardTaskView::code)
                .toList();
        assertThat(codes).hasSizeGreaterThan(300);
        assertThat(texts).containsAll(codes);
        var layout = new Layout(board);
        assertThat(layout.strips).hasSizeGreaterThanOrEqualTo(codes.size() / 41 - 1);
        assertThat(texts).filteredOn("D-28"::equals).as("on each axis").hasSizeGreaterThanOrEqualTo(1 + layout.strips.size());
        assertThat(texts).anyMatch(text -> text.endsWith("（续）"));
        assertThat(texts).filteredOn("图例"::equals).as("above and below").hasSize(2);
        assertThat(layout.height()).isLessThan(16_384);
    }

    @Test
    void a_plan_as_usual_needs_one_axis_and_one_legend() throws Exception {
        assertThat(new Layout(Sample.board(Grouping.UNIT)).strips).isEmpty();
        assertThat(texts(chinese)).filteredOn("图例"::equals).hasSize(1);
    }

    @Test
    void what_lies_beyond_the_picture_is_dated_at_its_edge_and_not_drawn_as_if_it_were_there() throws Exception {
        BoardView board = Sample.large(Grouping.TEAM);
        var axis = board.axis();
        assertThat(axis.from()).isAfter(Sample.OPENING.minusDays(407));
        assertThat(axis.to()).isBefore(Sample.OPENING.plusDays(207));
        var beyond = board.groups().stream().flatMap(group -> group.tasks().stream())
                .filter(task -> task.lateFinish().isBefore(axis.from()) || task.lateStart().isAfter(axis.to())).toList();
        assertThat(beyond).anyMatch(task -> task.lateFinish().isBefore(axis.from()))
                .anyMatch(task -> task.lateStart().isAfter(axis.to()));
        assertThat(texts(BoardDrawing.draw(board, Locale.SIMPLIFIED_CHINESE)))
                .containsAll(beyond.stream().map(task -> task.lateStart() + " 至 " + task.lateFinish()).toList());
    }

    /// 关键路径 is one chain; a task off it may have no slack, too.
    @Test
    void critical_on_the_board_is_what_is_on_the_critical_path_and_nothing_else() {
        BoardView board = Sample.board(Grouping.TEAM);
        assertThat(board.groups().stream().flatMap(group -> group.tasks().stream()).filter(BoardView.BoardTaskView::critical)
                .map(BoardView.BoardTaskView::code)).containsExactlyInAnyOrderElementsOf(board.criticalPath());
    }

    private static List<String> texts(String svg) throws Exception {
        return list(parse(svg).getElementsByTagName("text")).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> list(NodeList nodes) {
        return java.util.stream.IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
