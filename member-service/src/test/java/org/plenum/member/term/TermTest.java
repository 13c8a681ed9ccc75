package org.plenum.member.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TermTest {

    private static final LocalDate FROM = LocalDate.of(2017, 1, 10);
    private static final LocalDate LAST = LocalDate.of(2022, 1, 9);

    @Test
    void an_open_term_ends_on_a_day_that_no_membership_passes() {
        var term = new Term(7, "第七届", FROM, null);
        refused(term, LAST.minusDays(1), Optional.of(LAST), TermRefused.MembershipsGoOn.class);
        term.end(LAST, Optional.of(LAST));
        assertThat(term.view().to()).isEqualTo(LAST);
    }

    @Test
    void a_term_does_not_end_before_it_begins() {
        refused(new Term(7, "第七届", FROM, null), FROM.minusDays(1), Optional.empty(), TermRefused.EndsBeforeItBegins.class);
    }

    @Test
    void a_term_ends_once() {
        refused(new Term(7, "第七届", FROM, LAST), LAST, Optional.empty(), TermRefused.Ended.class);
    }

    @Test
    void a_term_covers_its_first_and_last_day_and_without_a_last_one_every_later_day() {
        var term = new Term(7, "第七届", FROM, LAST).view();
        assertThat(term.covers(FROM.minusDays(1))).isFalse();
        assertThat(term.covers(FROM)).isTrue();
        assertThat(term.covers(LAST)).isTrue();
        assertThat(term.covers(LAST.plusDays(1))).isFalse();
        assertThat(new Term(7, "第七届", FROM, null).view().covers(LAST.plusYears(9))).isTrue();
    }

    @Test
    void the_national_list_has_thirty_four_sectors() {
        assertThat(NationalSectors.ALL).hasSize(34).extracting(one -> one.code()).startsWith("01").endsWith("34")
                .doesNotHaveDuplicates();
    }

    private static void refused(Term term, LocalDate day, Optional<LocalDate> lastMembership,
            Class<? extends TermRefused.Reason> why) {
        assertThatThrownBy(() -> term.end(day, lastMembership)).isInstanceOfSatisfying(TermRefused.class,
                refused -> assertThat(refused.reason()).isInstanceOf(why));
        assertThat(term.view().to()).isEqualTo(why == TermRefused.Ended.class ? LAST : null);
    }
}
