package org.plenum.task.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Versioned;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// A feed as shown to who made it.
///
/// @param secret the address on its way from the making to the answer: it is no part of the JSON, so that the answer that is kept for repeated
///            requests does not hold it; see [OnceShown]
@Schema(name = "CalendarFeedView")
record FeedView(@Schema(description = "订阅编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a77") UUID id,
        @Schema(description = "牵头单位的任务 Tasks that this unit leads", examples = "办公室", nullable = true) @Nullable String unit,
        @Schema(description = "责任人的任务 Tasks that this person is responsible for", examples = "王丽", nullable = true) @Nullable String owner,
        @Schema(description = "建立时间 Made at", examples = "2020-12-21T09:30:00+08:00") Instant madeAt,
        @Schema(description = "有效期至（含当日） The last day on which it answers", examples = "2022-01-25") LocalDate expiresOn,
        @Schema(description = "订阅地址，仅在建立时显示一次；知道地址者即可读取，请勿外传 The address, shown once when made; who knows it can read", examples = "http://localhost:8080/feeds/….ics", nullable = true) @Nullable String url,
        @JsonIgnore @Schema(hidden = true) @Nullable String secret,
        @Schema(description = "版本 Version", examples = "0") int version) implements Versioned {

    static FeedView of(CalendarFeed feed, @Nullable String secret) {
        return new FeedView(feed.id(), feed.unit(), feed.owner(), feed.madeAt(), feed.expiresOn(), null, secret,
                feed.version());
    }

    FeedView shown() {
        return new FeedView(id, unit, owner, madeAt, expiresOn, secret, null, version);
    }
}
