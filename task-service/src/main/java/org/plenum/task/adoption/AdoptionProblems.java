package org.plenum.task.adoption;

import java.util.Locale;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;
import org.plenum.task.language.Language;
import org.plenum.task.preview.ChangedSince;
import org.plenum.task.preview.ChangedSinceView;

/// What a refusal looks like to the caller.
@Provider
public class AdoptionProblems implements ExceptionMapper<AdoptionRefused> {

    private final Language language;

    AdoptionProblems(Language language) {
        this.language = language;
    }

    @Override
    public Response toResponse(AdoptionRefused why) {
        return problem(why, language.locale()).toResponse();
    }

    static Problem problem(AdoptionRefused why, Locale language) {
        return switch (why) {
            case AdoptionRefused.UnknownSession unknown ->
                Problem.of("session-not-found").with("session", unknown.session);
            case AdoptionRefused.Unknown unknown -> Problem.of("preview-not-found").with("preview", unknown.preview.toString());
            case AdoptionRefused.Stale stale -> Problem.of("preview-stale").with("preview", stale.preview.toString())
                    .with("changed", stale.changed.stream().map(ChangedSince::text).toList())
                    .with("changedSince", ChangedSinceView.of(stale.changed, language));
            case AdoptionRefused.NotNewer old -> Problem.of("template-not-newer").with("plan", old.plan.toString())
                    .with("template", old.template).with("current", old.current).with("asked", old.asked);
        };
    }
}
