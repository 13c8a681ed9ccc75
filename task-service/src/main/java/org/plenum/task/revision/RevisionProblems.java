package org.plenum.task.revision;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;
import org.plenum.task.language.Language;
import org.plenum.task.plan.ConflictView;

/// What a refusal looks like to the caller.
@Provider
public class RevisionProblems implements ExceptionMapper<RevisionRefused> {

    /// More broken chains than anybody reads; `count` says how many there are.
    private static final int MOST_BREAKS = 20;

    private final Language language;

    RevisionProblems(Language language) {
        this.language = language;
    }

    @Override
    public Response toResponse(RevisionRefused why) {
        return switch (why) {
            case RevisionRefused.Impossible impossible -> impossible(impossible).toResponse();
        };
    }

    private Problem impossible(RevisionRefused.Impossible why) {
        var conflicts = why.schedule.conflicts();
        var breaks = conflicts.stream().limit(MOST_BREAKS).map(one -> ConflictView.of(one, why.schedule, language.locale()))
                .toList();
        return Problem.of("template-impossible").with("template", why.template).with("openingDay", why.schedule.opening())
                .with("count", conflicts.size()).with("first", breaks.getFirst().sentence()).with("breaks", breaks);
    }
}
