package org.plenum.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void a_chinese_character_takes_two_columns() {
        assertThat(Table.width("提案 a（草）")).isEqualTo(12);
    }

    @Test
    void columns_stand_under_one_another() {
        var table = new Table().row("office1", "温知衡", "办公室").row("a", "b", "c");

        assertThat(table).hasToString("  office1  温知衡  办公室\n  a        b       c\n");
    }

    @Test
    void a_colour_takes_no_column() {
        assertThat(Table.width("\033[31m红灯\033[0m")).isEqualTo(4);
        assertThat(new Table().row("\033[31m红灯\033[0m", "x").row("a", "y"))
                .hasToString("  \033[31m红灯\033[0m  x\n  a     y\n");
    }

    @Test
    void what_is_too_wide_is_cut_between_characters() {
        assertThat(Table.fit("大会发言截稿", 12)).isEqualTo("大会发言截稿");
        assertThat(Table.fit("大会发言截稿", 11)).isEqualTo("大会发言截…");
        assertThat(Table.fit("大会发言截稿", 10)).isEqualTo("大会发言…");
        assertThat(Table.fit("𠮷𠮷𠮷", 5)).isEqualTo("𠮷𠮷…");
    }
}
