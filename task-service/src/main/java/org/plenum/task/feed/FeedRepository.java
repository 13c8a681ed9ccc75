package org.plenum.task.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about feeds.
@ApplicationScoped
class FeedRepository implements PanacheRepositoryBase<CalendarFeed, UUID> {

    /// Nobody learns of another one's feed.
    CalendarFeed require(UUID id, String madeBy) {
        return find("id = ?1 and madeBy = ?2", id, madeBy).firstResultOptional().orElseThrow(FeedRefused.Unknown::new);
    }

    CalendarFeed require(FeedToken token, LocalDate today) {
        return find("tokenSha256 = ?1 and expiresOn >= ?2", token.sha256(), today).firstResultOptional()
                .orElseThrow(FeedRefused.Unknown::new);
    }

    List<CalendarFeed> after(String madeBy, UUID id, int rows) {
        return find("madeBy = ?1 and id > ?2 order by id", madeBy, id).page(0, rows).list();
    }

    long count(String madeBy) {
        return count("madeBy", madeBy);
    }
}
