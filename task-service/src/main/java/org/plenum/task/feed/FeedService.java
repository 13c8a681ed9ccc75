package org.plenum.task.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.task.session.SessionCalendar;
import org.plenum.task.task.CalendarTask;
import org.plenum.task.task.CalendarTasks;

/// Use cases around calendar feeds.
@ApplicationScoped
@Transactional
class FeedService {

    private static final int MOST = 50;
    private static final UUID FIRST_ID = new UUID(0, 0);
    /// A forgotten address ends by itself; a plenary is over within a year.
    private static final Period LIFETIME = Period.ofDays(400);

    private final FeedRepository feeds;
    private final CalendarTasks tasks;
    private final SessionCalendar sessions;
    private final EventLog events;
    private final Clock clock;
    private final String gateway;

    FeedService(FeedRepository feeds, CalendarTasks tasks, SessionCalendar sessions, EventLog events, Clock clock,
            @ConfigProperty(name = "plenum.feed.gateway-url") String gateway) {
        this.feeds = feeds;
        this.tasks = tasks;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
        this.gateway = gateway.endsWith("/") ? gateway.substring(0, gateway.length() - 1) : gateway;
    }

    private record Made(@Nullable String unit, @Nullable String owner, LocalDate expiresOn) {
    }

    FeedView make(@Nullable String unit, @Nullable String owner, Caller by) {
        if ((unit == null) == (owner == null)) {
            throw new InvalidInput("unit", new Text("与 owner 须且只能给出一个", "give either unit or owner"));
        }
        if (feeds.count(by.id()) >= MOST) {
            throw new FeedRefused.TooMany(MOST);
        }
        FeedToken token = FeedToken.random();
        var feed = new CalendarFeed(by.id(), unit, owner, token, clock.instant(), LocalDate.now(clock).plus(LIFETIME));
        feeds.persistAndFlush(feed);
        append("calendar-feed.made", feed, new Made(unit, owner, feed.expiresOn()), by);
        return FeedView.of(feed, gateway + "/feeds/" + token.file());
    }

    FeedView read(UUID id, Caller by) {
        return FeedView.of(feeds.require(id, by.id()), null);
    }

    Page<FeedView> page(Caller by, PageRequest page) {
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var rows = feeds.after(by.id(), after, page.limit() + 1).stream().map(feed -> FeedView.of(feed, null)).toList();
        return page.page(rows, one -> List.of(one.id().toString()));
    }

    void revoke(UUID id, Caller by) {
        CalendarFeed feed = feeds.require(id, by.id());
        feeds.delete(feed);
        append("calendar-feed.revoked", feed, new Made(feed.unit(), feed.owner(), feed.expiresOn()), by);
    }

    /// The calendar behind an address, as of now.
    FeedFile calendar(String file, Locale language) {
        FeedToken token = FeedToken.ofFile(file).orElseThrow(FeedRefused.Unknown::new);
        CalendarFeed feed = feeds.require(token, LocalDate.now(clock));
        var shown = feed.unit() == null ? tasks.ownedBy(feed.who()) : tasks.ledBy(feed.who());
        var meeting = sessions.of(shown.stream().map(CalendarTask::session).distinct().toList());
        return new FeedFile(new FeedCalendar(gateway, language).of(feed.who(), shown, meeting), feed.version());
    }

    /// For auditors only: whose feed it is concerns nobody else.
    private void append(String type, CalendarFeed feed, Object payload, Caller by) {
        events.append(new Event(type, "calendar-feed", feed.id().toString(), feed.version(), by.id(), Set.of(), payload,
                clock.instant()));
    }
}
