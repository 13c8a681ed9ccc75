package org.plenum.task.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Link;

class TemplateFileTest {

    private static final String HEADER = "code,title,group,lead_unit,cooperating_units,finish_offset_days,duration_days,day_kind,fixed,depends_on,evidence\n";

    private static TemplateFile read(String row) throws IOException {
        return TemplateFile.read(new ByteArrayInputStream((HEADER + row).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_row_is_a_task_with_its_links() throws IOException {
        TemplateFile file = read("T17,\"议程,日程\",秘书组,办公室,组织组;材料组,-25,5,workday,,T14 SS+2;T03 FS;T09 FF-1,草案\n");
        assertThat(file.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("议程,日程");
            assertThat(item.cooperatingUnits()).containsExactly("组织组", "材料组");
            assertThat(item.finishOffsetDays()).isEqualTo(-25);
            assertThat(item.dayKind()).isEqualTo(DayKind.WORKDAY);
            assertThat(item.fixed()).isFalse();
        });
        assertThat(file.links()).containsExactly(new TemplateLink("T14", "T17", Link.Type.SS, 2),
                new TemplateLink("T03", "T17", Link.Type.FS, 0),
                new TemplateLink("T09", "T17", Link.Type.FF, -1));
    }

    @Test
    void a_dependency_that_is_none_is_refused() {
        assertThatThrownBy(() -> read("T17,议程,秘书组,办公室,,-25,5,workday,,T14 XX,\n")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("T14 XX");
    }

    @Test
    void the_built_in_template_has_37_tasks_of_which_one_is_fixed() {
        TemplateFile file = Templates.builtIn();
        assertThat(file.items()).hasSize(37).filteredOn(TemplateItem::fixed).extracting(TemplateItem::code)
                .containsExactly("T33");
    }
}
