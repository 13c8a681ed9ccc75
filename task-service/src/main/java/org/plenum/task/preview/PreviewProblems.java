package org.plenum.task.preview;

import java.util.Locale;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;
import org.plenum.task.language.Language;

/// What a refusal looks like to the caller.
@Provider
public class PreviewProblems implements ExceptionMapper<PreviewRefused> {

    private final Language language;

    PreviewProblems(Language language) {
        this.language = language;
    }

    @Override
    public Response toResponse(PreviewRefused why) {
        return problem(why, language.locale()).toResponse();
    }

    static Problem problem(PreviewRefused why, Locale language) {
        return switch (why) {
            case PreviewRefused.Unknown unknown -> Problem.of("preview-not-found").with("preview", unknown.preview.toString());
            case PreviewRefused.Stale stale -> Problem.of("preview-stale").with("preview", stale.preview.toString())
                    .with("changed", stale.changed.stream().map(ChangedSince::text).toList())
                    .with("changedSince", ChangedSinceView.of(stale.changed, language));
            case PreviewRefused.YearNotLoaded not ->
                Problem.of("calendar-year-not-loaded").with("preview", not.preview.toString()).with("year", not.year);
        };
    }
}
