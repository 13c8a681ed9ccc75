package org.plenum.task.circular.kind;

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

/// The dictionary at hand.
@ApplicationScoped
@Transactional
public class CircularKinds {

    private final CircularKindRepository kinds;
    private final Clock clock;

    CircularKinds(CircularKindRepository kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /// Refuses what is no kind in use today.
    ///
    /// @throws InvalidInput naming `kind`
    public void require(String code) {
        LocalDate today = LocalDate.now(clock);
        if (kinds.findByIdOptional(code).filter(kind -> kind.appliesOn(today)).isEmpty()) {
            throw new InvalidInput("kind",
                    new Text("不是现行词条，见 /api/v1/circular-kinds", "is no term in use, see /api/v1/circular-kinds"));
        }
    }

    /// The names of all kinds by code, also of those no longer in use; in one query.
    public Map<String, Text> names() {
        var names = new HashMap<String, Text>();
        kinds.listAll().forEach(kind -> names.put(kind.code(), kind.text()));
        return names;
    }

    Page<CircularKindView> page(@Nullable LocalDate on, PageRequest page) {
        LocalDate day = Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
        int after = page.after().isEmpty() ? 0 : page.after(0, Integer::valueOf);
        return PageRequest.map(
                page.page(kinds.on(day, after, page.limit() + 1), kind -> List.of(String.valueOf(kind.position()))),
                CircularKindView::of);
    }
}
