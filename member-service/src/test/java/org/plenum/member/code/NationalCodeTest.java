package org.plenum.member.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NationalCodeTest {

    @Test
    void sexes_are_the_four_of_the_standard() {
        assertThat(NationalCode.SEX.codes()).containsExactly("0", "1", "2", "9");
        assertThat(NationalCode.SEX.coded("2").name()).isEqualTo("女");
    }

    @Test
    void there_are_fifty_six_ethnicities() {
        assertThat(NationalCode.ETHNICITY.codes()).hasSize(56).startsWith("01").endsWith("56");
        assertThat(NationalCode.ETHNICITY.coded("05").name()).isEqualTo("维吾尔族");
        assertThat(NationalCode.ETHNICITY.coded("56").name()).isEqualTo("基诺族");
    }

    @Test
    void there_are_thirteen_party_affiliations() {
        assertThat(NationalCode.PARTY.codes()).hasSize(13);
        assertThat(NationalCode.PARTY.coded("10").name()).isEqualTo("九三学社社员");
        assertThat(NationalCode.PARTY.coded("13").name()).isEqualTo("群众");
    }

    @Test
    void educations_and_degrees_are_those_of_their_standards() {
        assertThat(NationalCode.EDUCATION.coded("21").name()).isEqualTo("大学本科毕业");
        assertThat(NationalCode.DEGREE.coded("208").name()).isEqualTo("工学博士学位");
        assertThat(NationalCode.DEGREE.coded("346").name()).isEqualTo("工商管理硕士专业学位");
    }

    @Test
    void a_code_of_no_list_is_refused_with_the_standard_and_what_it_has() {
        assertThat(NationalCode.ETHNICITY.flaw("57")).hasValueSatisfying(flaw -> {
            assertThat(flaw.zh()).contains("GB/T 3304", "民族", "01–56");
            assertThat(flaw.en()).contains("GB/T 3304", "01–56");
        });
        assertThat(NationalCode.SEX.flaw("3")).hasValueSatisfying(flaw -> assertThat(flaw.zh()).contains("0 1 2 9"));
        assertThat(NationalCode.PARTY.flaw("6")).isPresent();
    }

    @Test
    void a_division_code_is_checked_down_to_the_province_and_no_further() {
        assertThat(Division.flaw("330100")).isEmpty();
        assertThat(Division.flaw("339999")).as("no such county, which is not checked").isEmpty();
        assertThat(Division.flaw("990000")).hasValueSatisfying(flaw -> assertThat(flaw.zh()).contains("前两位"));
        assertThat(Division.flaw("33010")).hasValueSatisfying(flaw -> assertThat(flaw.zh()).contains("六位"));
    }
}
