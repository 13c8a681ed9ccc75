package org.plenum.task.lesson.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;

/// The dictionaries at hand.
@ApplicationScoped
@Transactional
public class LessonTerms {

    private final LessonTermRepository terms;
    private final Clock clock;

    LessonTerms(LessonTermRepository terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /// Refuses a term that is not in its dictionary, or not in use today.
    ///
    /// @throws InvalidInput naming `field`
    public void require(LessonTermKind kind, String field, String code) {
        LocalDate today = LocalDate.now(clock);
        if (terms.findByIdOptional(code).filter(term -> term.kind() == kind && term.appliesOn(today)).isEmpty()) {
            throw new InvalidInput(field, new Text("不是现行词条，见 /api/v1/lesson-terms?kind=" + kind,
                    "is no term in use, see /api/v1/lesson-terms?kind=" + kind));
        }
    }

    /// The names of all terms by code, also of those no longer in use; in one query.
    public Map<String, Text> names() {
        var names = new HashMap<String, Text>();
        terms.listAll().forEach(term -> names.put(term.code(), term.text()));
        return names;
    }

    Page<LessonTermView> page(LessonTermKind kind, @Nullable LocalDate on, PageRequest page) {
        LocalDate day = Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
        int after = page.after().isEmpty() ? 0 : page.after(0, Integer::valueOf);
        return PageRequest.map(
                page.page(terms.on(kind, day, after, page.limit() + 1), term -> List.of(String.valueOf(term.position()))),
                LessonTermView::of);
    }
}
