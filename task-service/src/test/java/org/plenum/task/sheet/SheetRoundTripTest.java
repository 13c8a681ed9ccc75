package org.plenum.task.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.Link;
import org.plenum.task.task.Priority;
import org.plenum.task.task.StatedTask;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What is exported and not edited is no change, whatever the plan says.
class SheetRoundTripTest {

    private static final List<String> ODD = List.of("=1+1", "=HYPERLINK(\"http://example.invalid\",\"点此\")", "+86", "-21",
            "@SUM(A1)", "'引号'",
            "\"双引号\"", "第一行\n第二行", "回车\r\n换行", "\t制表", "  首尾空格  ", "、", "甲、乙", "；;,，", "<b>&amp;</b>", "]]>", "_x000D_",
            "_x005F_x0041_", "emoji 👩‍👩‍👧🎉", "扩展B区𠮷𡃁𪚥", "扩展G区𰻝", "零宽\u200b空格", "全角　空格", "2021-01-04", "44228", "1E5",
            "TRUE",
            "#REF!", "D-21", "T01FS+3", "长".repeat(200), "NULL", "%s ${x} {{y}}");

    private record Draw(Random random) {

        String text(int most) {
            String text = random.nextInt(3) == 0 ? "任务" + random.nextInt(1000)
                    : ODD.get(random.nextInt(ODD.size())) + (random.nextBoolean() ? "" : ODD.get(random.nextInt(ODD.size())));
            String cut = text.codePointCount(0, text.length()) <= most / 2 ? text
                    : text.substring(0, text.offsetByCodePoints(0, most / 2));
            return cut.isBlank() ? "空" : cut;
        }

        @Nullable
        String maybe(int most) {
            return random.nextBoolean() ? null : text(most).replace("\n", "").replace("\r", "");
        }

        List<String> list(int most) {
            return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> text(most)).toList();
        }

        StatedTask task(int number) {
            Integer offset = random.nextBoolean() ? null : random.nextInt(2001) - 1000;
            LocalDate from = random.nextBoolean() ? null : LocalDate.of(1955, 1, 1).plusDays(random.nextInt(51_000));
            var activity = SheetSamples.activity("T%02d".formatted(number), text(200), offset, random.nextInt(501), from);
            var task = SheetSamples.task(activity, text(100), text(100), list(100), maybe(100), maybe(100), list(200),
                    Priority.values()[random.nextInt(3)]);
            return switch (random.nextInt(4)) {
                case 0 -> SheetSamples.closed(task);
                case 1 -> SheetSamples.estimated(task);
                default -> task;
            };
        }

        PlanSheet plan() {
            int count = 1 + random.nextInt(30);
            var links = new ArrayList<Link>();
            for (int i = 2; i <= count; i++) {
                for (Link.Type type : Link.Type.values()) {
                    if (random.nextInt(4) == 0) {
                        links.add(new Link("T%02d".formatted(1 + random.nextInt(i - 1)), "T%02d".formatted(i), type,
                                random.nextInt(501) - 250));
                    }
                }
            }
            return SheetSamples.plan(IntStream.rangeClosed(1, count).mapToObj(this::task).toList(), links.toArray(Link[]::new));
        }
    }

    private static void isUnchanged(byte[] file, PlanSheet plan) {
        var comparison = SheetComparison.of(UploadedSheet.read(file), plan);
        assertThat(comparison.since()).isEmpty();
        assertThat(comparison.rows()).hasSameSizeAs(plan.rows()).allSatisfy(row -> assertThat(row.cells()).isEmpty());
        assertThat(comparison.missing()).isEmpty();
        assertThat(comparison.changesNothing()).isTrue();
        assertThat(comparison.activities()).containsExactlyElementsOf(plan.plan().activities());
        assertThat(comparison.links()).containsExactlyElementsOf(plan.plan().links());
    }

    @Property(tries = 60)
    void an_export_is_imported_as_no_change(@ForAll long seed) {
        var plan = new Draw(new Random(seed)).plan();
        isUnchanged(SheetSamples.file(plan), plan);
    }

    @Property(tries = 30)
    void so_is_one_that_another_program_saved_in_another_order(@ForAll long seed) {
        var plan = new Draw(new Random(seed)).plan();
        isUnchanged(SheetSamples.edited(plan).reverse().bytes(), plan);
    }

    @Example
    void every_odd_text_is_a_text() {
        var plan = SheetSamples.plan(IntStream.range(0, ODD.size())
                .mapToObj(i -> SheetSamples.task("T%02d".formatted(i + 1), ODD.get(i).isBlank() ? "空" : ODD.get(i))).toList());
        isUnchanged(SheetSamples.file(plan), plan);
        var sheet = SheetSamples.edited(plan); // a reader of others: a formula would have no text
        for (SheetRow row : plan.rows()) {
            if (!row.text(SheetColumn.TITLE).contains("_x")) {
                assertThat(sheet.value(row.code(), SheetColumn.TITLE)).isEqualTo(row.text(SheetColumn.TITLE));
            }
        }
    }

    @Example
    void ten_thousand_tasks_are_written_and_two_thousand_read() {
        long before = System.nanoTime();
        assertThat(SheetSamples.file(SheetSamples.large(10_000))).hasSizeLessThan(2 << 20);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
        var plan = SheetSamples.large(UploadedSheet.MOST_ROWS);
        isUnchanged(SheetSamples.file(plan), plan);
    }
}
