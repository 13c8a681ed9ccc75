package org.plenum.task.preview;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// How long previews are kept, for features with previews of their own.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PreviewValidity {

    private final PreviewRepository previews;

    PreviewValidity(PreviewRepository previews) {
        this.previews = previews;
    }

    /// When a preview expires that is made now.
    public Instant expiry(Instant now) {
        return now.plus(Duration.ofHours(previews.validHours()));
    }
}
