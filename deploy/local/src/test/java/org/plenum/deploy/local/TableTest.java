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
}
