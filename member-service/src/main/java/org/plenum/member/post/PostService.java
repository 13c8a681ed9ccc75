package org.plenum.member.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.member.access.Access;
import org.plenum.member.term.TermService;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Versions;

/// Use cases around posts. Each is one transaction: the change and its event together, or neither.
@ApplicationScoped
@Transactional
class PostService {

    private static final UUID FIRST = new UUID(0, 0);

    private final PostRepository posts;
    private final TermService terms;
    private final EventLog events;
    private final Clock clock;

    PostService(PostRepository posts, TermService terms, EventLog events, Clock clock) {
        this.posts = posts;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    PostView take(UUID member, int term, PostTitle title, LocalDate from, Caller by) {
        if (posts.names(List.of(member)).isEmpty()) {
            throw Problem.of("unknown-member").with("member", member.toString()).toException();
        }
        var found = terms.find(term).orElseThrow(() -> Problem.of("unknown-term").with("term", term).toException());
        if (!found.covers(from) || !posts.inOffice(member, term, from)) {
            throw Problem.of("no-post-outside-office").with("day", from).with("term", term).toException();
        }
        posts.meeting(member, term, from).ifPresent(other -> {
            throw Problem.of("already-in-post").with("post", other.id().toString()).with("postTitle", other.title().name())
                    .with("from", other.from()).toException();
        });
        if (title.single()) {
            posts.holder(title, term, from).ifPresent(other -> {
                throw Problem.of("post-is-held").with("post", other.id().toString()).with("term", term)
                        .with("from", other.from()).toException();
            });
        }
        var post = new Post(member, term, title, from);
        posts.persistAndFlush(post);
        record("post.taken", post, by, Map.of("member", member, "term", term, "title", title, "from", from));
        return view(post, by);
    }

    PostView end(UUID id, int expectedVersion, LocalDate day, Caller by) {
        Post post = posts.require(id);
        Versions.require(expectedVersion, post.version());
        post.end(day);
        posts.flush();
        record("post.left", post, by, Map.of("member", post.member(), "term", post.term(), "title", post.title(), "on", day));
        return view(post, by);
    }

    PostView view(UUID id, Caller by) {
        return view(posts.require(id), by);
    }

    Page<PostView> page(int term, PageRequest page, Caller by) {
        UUID after = page.after().isEmpty() ? FIRST : page.after(0, UUID::fromString);
        Page<Post> found = page.page(posts.page(term, after, page.limit() + 1), post -> List.of(post.id().toString()));
        Map<UUID, String> names = posts.names(found.items().stream().map(Post::member).toList());
        return PageRequest.map(found, post -> PostView.of(post, Objects.requireNonNull(names.get(post.member())), by));
    }

    private PostView view(Post post, Caller by) {
        return PostView.of(post, Objects.requireNonNull(posts.names(List.of(post.member())).get(post.member())), by);
    }

    private void record(String type, Post post, Caller by, Map<String, Object> payload) {
        events.append(new Event(type, "post", post.id().toString(), post.version(), by.id(), Access.HOUSE, payload,
                clock.instant()));
    }
}
