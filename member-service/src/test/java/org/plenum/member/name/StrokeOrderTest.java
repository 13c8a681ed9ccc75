package org.plenum.member.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// All names are invented.
class StrokeOrderTest {

    private static final List<String> OFFICIAL = List.of("""
            丁一 丁小满 卜天佑 上官云 王安 王一鸣 王大雷 王建国 毛笑春 方圆 尹力 尹小川 东方白 田一 田利 田富 田大利 史明 白露 令狐小雨
            包容 冯雪 兰心 宁静 司小马 司马春 司马一诺 司徒静 吕方 朱丹 任重 刘洋 江月 宇文慧 安然 许诺 孙小小 牟平 李一 李白帆 李明月
            杨柳青 吴用心 邱实 何苗 何雨 余粮 张三丰年 陈一 陈大文 林深 欧阳 欧小阳 欧阳春 欧阳一鸣 周正 郑重 单于蓝 赵大宝 胡杨 钟声
            钟离秋 皇甫宁 夏天 夏侯杰 钱多 徐行 爱新觉罗晨 高山 唐诗 诸小葛 诸葛青 诸葛小明 黄河 萧萧 曹植树 尉迟远 彭湃 蒋欣然 谢意
            蓝天 赖床 雷雨 慕容雪 蔡花 端木叶 薛宝 戴月 魏来""".split("\\s+"));

    private final StrokeOrder order = new StrokeOrder();

    @Test
    void the_table_has_the_characters_of_everyday_names() {
        assertThat(new StrokeTable().size()).isEqualTo(6_939);
    }

    @Test
    void eighty_nine_names_come_in_the_official_order() {
        assertThat(OFFICIAL).hasSize(89).doesNotHaveDuplicates();
        for (int seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(OFFICIAL);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(sorted(shuffled)).isEqualTo(OFFICIAL);
        }
    }

    @Test
    void fewer_strokes_come_first() {
        inOrder("丁一", "王一", "田一", "朱一", "李一", "林一", "胡一");
    }

    @Test
    void within_a_count_the_stroke_order_decides_not_the_radical() {
        inOrder("王力", "毛力", "方力", "尹力");
        inOrder("李平", "何平");
    }

    @Test
    void the_order_of_strokes_is_compared_stroke_by_stroke() {
        inOrder("李平", "杨平", "吴平", "邱平", "何平", "余平", "张平", "陈平"); // 李 1234521 and 杨 1234533 differ at their sixth stroke
    }

    @Test
    void a_name_of_two_characters_sorts_as_if_its_middle_were_empty() {
        inOrder("田富", "田大利");
        inOrder("田利", "田富", "田一大");
    }

    @Test
    void names_of_two_characters_are_compared_with_each_other_by_their_second() {
        inOrder("田一", "田利", "田富");
    }

    @Test
    void the_third_character_decides_when_the_second_is_equal() {
        inOrder("王大力", "王大明", "王大雷");
    }

    @Test
    void a_given_name_of_one_character_after_a_compound_surname_has_an_empty_place_before_it() {
        inOrder("欧阳春", "欧阳一鸣");
        inOrder("司马春", "司马一诺");
        inOrder("诸葛青", "诸葛小明");
    }

    @Test
    void a_compound_surname_is_compared_character_by_character_with_single_ones() {
        inOrder("欧小阳", "欧阳春");
        inOrder("司小马", "司马春", "司徒静");
        inOrder("诸小葛", "诸葛青");
    }

    @Test
    void two_characters_that_could_be_a_compound_surname_are_surname_and_given_name() {
        inOrder("欧阳", "欧小阳");
    }

    @Test
    void the_longest_compound_surname_counts() {
        assertThat(order.key("爱新觉罗晨", null)).isEqualTo(order.key("爱新觉罗晨", "爱新觉罗 晨"));
        assertThat(order.key("爱新觉罗晨", null)).isNotEqualTo(order.key("爱新觉罗晨", "爱 新觉罗晨"));
    }

    @Test
    void characters_with_the_same_strokes_are_told_apart_by_code_point() {
        assertThat(new StrokeTable().of('人')).isEqualTo(new StrokeTable().of('八'));
        assertThat(order.key("人平", null)).isNotEqualTo(order.key("八平", null));
        inOrder("人一", "人平", "八一"); // 人 U+4EBA before 八 U+516B, and neither mixes with the other
    }

    @Test
    void a_middle_dot_is_an_empty_place_so_that_the_shorter_part_comes_first() {
        inOrder("阿里·木沙", "阿里木·沙", "阿里木江");
    }

    @Test
    void names_with_a_middle_dot_stand_among_the_others_by_their_first_character() {
        inOrder("王一", "买买提·阿卜", "李一", "阿卜杜拉·买买提", "阿依古丽·热合曼", "热娜古丽·吐尔逊");
    }

    @Test
    void a_name_with_a_middle_dot_has_no_empty_middle() {
        assertThat(order.key("阿·买", null)).isEqualTo(order.key("阿买", null)); // the dot is the only empty place
        assertThat(order.key("阿里·买", null)).hasSize(order.key("阿里买", null).length() + "00".length());
    }

    @Test
    void latin_names_follow_all_han_names_without_regard_to_case_and_accents() {
        inOrder("魏来", "齉齉", "Anna Li", "Élodie Wang", "emil Zhang", "Émile Zhao", "Zoe");
    }

    @Test
    void a_shorter_latin_part_comes_first() {
        inOrder("Li Wei", "Lia Wei", "Li".concat("am Wei"));
    }

    @Test
    void a_han_letter_before_a_latin_one_sorts_by_the_han_letter() {
        inOrder("丁一", "阿B", "阿Q", "魏来", "Q阿");
    }

    @Test
    void a_character_outside_the_table_has_the_count_of_icu_and_follows_those_of_that_count() {
        assertThat(new StrokeTable().of('\u36C3')).isNull(); // 㛃, extension A, nine strokes
        inOrder("姚平", "\u36C3平", "贾平");
    }

    @Test
    void a_rare_character_unknown_to_icu_follows_all_other_han_characters() {
        inOrder("魏平", "\uD842\uDFB7平", "Anna"); // 𠮷, extension B
    }

    @Test
    void rare_characters_keep_the_rule_for_the_empty_middle() {
        inOrder("王\uD842\uDFB7", "王一鸣");
    }

    @Test
    void strokes_in_a_sort_text_put_a_rare_character_in_its_place() {
        String rare = "\uD842\uDFB7明";
        assertThat(order.key(rare, "[121251]明")).isGreaterThan(order.key("吉明", null).substring(0, 2))
                .isLessThan(order.key("杨明", null));
        assertThat(order.key(rare, "[121251]明")).isLessThan(order.key(rare, null));
    }

    @Test
    void a_space_in_a_sort_text_says_where_the_surname_ends() {
        assertThat(order.key("东方红", null)).isLessThan(order.key("东一鸣", "东 方红"));
        assertThat(order.key("东方红", "东 方红")).isGreaterThan(order.key("东方红", "东方 红"));
    }

    @Test
    void a_sort_text_replaces_the_name_altogether() {
        assertThat(order.key("王安", "丁一")).isEqualTo(order.key("丁一", null));
    }

    @Test
    void keys_compare_by_bytes_as_the_names_compare_by_the_rule() {
        var table = new StrokeTable();
        var surnames = new Surnames();
        Comparator<String> byRule = (a, b) -> {
            List<@Nullable Integer> left = places(a, surnames);
            List<@Nullable Integer> right = places(b, surnames);
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                int by = compare(left.get(i), right.get(i), table);
                if (by != 0) {
                    return by;
                }
            }
            return Integer.compare(left.size(), right.size());
        };
        for (String a : OFFICIAL) {
            for (String b : OFFICIAL) {
                int byBytes = Arrays.compareUnsigned(bytes(order.key(a, null)), bytes(order.key(b, null)));
                assertThat(Integer.signum(byBytes)).as("%s, %s", a, b).isEqualTo(Integer.signum(byRule.compare(a, b)));
            }
        }
    }

    @Test
    void a_key_is_plain_ascii_and_fits_an_index_entry() {
        String longest = "\u9F49".repeat(PersonName.MAX_HAN); // 齉, 36 strokes
        assertThat(order.key(longest, null)).matches("[0-9A-Fa-z{]+").hasSizeLessThan(1_500);
    }

    private static List<@Nullable Integer> places(String name, Surnames surnames) {
        int[] characters = name.codePoints().toArray();
        int surname = surnames.length(characters);
        var places = new ArrayList<@Nullable Integer>();
        for (int i = 0; i < characters.length; i++) {
            if (i == surname && characters.length - surname == 1) {
                places.add(null);
            }
            places.add(characters[i]);
        }
        return places;
    }

    private static int compare(@Nullable Integer a, @Nullable Integer b, StrokeTable table) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        String left = String.valueOf(table.of(a));
        String right = String.valueOf(table.of(b));
        return Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()).compare(left, right) != 0
                ? Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()).compare(left, right)
                : Integer.compare(a, b);
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.US_ASCII);
    }

    private void inOrder(String... names) {
        var reversed = new ArrayList<>(List.of(names)).reversed();
        assertThat(sorted(reversed)).containsExactly(names);
    }

    private List<String> sorted(List<String> names) {
        return names.stream().sorted(Comparator.comparing(name -> order.key(name, null))).toList();
    }
}
