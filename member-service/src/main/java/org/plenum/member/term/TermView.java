package org.plenum.member.term;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Versioned;

/// A term (届) as others see it.
@Schema(name = "TermView", description = "届 A term")
public record TermView(@Schema(description = "第几届 Which term", examples = "7") int number,
        @Schema(description = "版本 Version", examples = "0") int version,
        @Schema(description = "名称 Title", examples = "政协某市第七届委员会") String title,
        @Schema(description = "第一天 First day", examples = "2017-01-10") LocalDate from,
        @Schema(description = "最后一天；未定则没有 Last day; absent while it is not known", examples = "2022-01-09") @Nullable LocalDate to)
        implements
            Versioned {

    /// Whether the term runs on `day`.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
