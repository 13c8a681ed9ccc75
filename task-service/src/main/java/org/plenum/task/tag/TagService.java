package org.plenum.task.tag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;

/// Use cases around the dictionary. Each is one transaction: state and event together, or neither.
@ApplicationScoped
@Transactional
class TagService {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final TagRepository tags;
    private final EventLog events;
    private final Clock clock;

    TagService(TagRepository tags, EventLog events, Clock clock) {
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    TagView add(String code, TagFields fields, Caller by) {
        tags.findByIdOptional(code).ifPresent(_ -> {
            throw new TagRefused.Exists(new Text("代码", "code"), code);
        });
        requireNewTitle(code, fields.title());
        requireGroup(code, fields.parent());
        var tag = new StrategicTag(code, fields);
        tags.persistAndFlush(tag);
        return appended(tag, new TagEvent.Added(by.name(), fields), by);
    }

    TagView read(String code, Caller by) {
        return TagView.of(tags.require(code), by);
    }

    Page<TagView> page(@Nullable TagState state, @Nullable String parent, PageRequest page, Caller by) {
        String after = page.after().isEmpty() ? "" : page.after().getFirst();
        return PageRequest.map(
                page.page(tags.page(state, parent, after, page.limit() + 1), tag -> List.of(tag.code())),
                tag -> TagView.of(tag, by));
    }

    TagView change(String code, int expectedVersion, MergePatch patch, Caller by) {
        StrategicTag tag = tags.lock(code);
        TagFields before = tag.fields();
        TagFields wanted = patch.applyTo(before); // what cannot be read is refused whatever it was made on
        Versions.require(expectedVersion, tag.version());
        if (!wanted.title().equals(before.title())) {
            requireNewTitle(code, wanted.title());
        }
        if (!Objects.equals(wanted.parent(), before.parent())) {
            requireGroup(code, wanted.parent());
        }
        return appended(tag, tag.change(wanted, by), by);
    }

    TagView retire(String code, int expectedVersion, Caller by) {
        StrategicTag tag = tags.lock(code);
        Versions.require(expectedVersion, tag.version());
        var validMembers = tags.members(code).stream().filter(one -> one.state() == TagState.VALID)
                .map(one -> one.fields().title()).toList();
        return appended(tag, tag.retire(validMembers, LocalDate.now(clock), by), by);
    }

    TagView restore(String code, int expectedVersion, Caller by) {
        StrategicTag tag = tags.lock(code);
        Versions.require(expectedVersion, tag.version());
        requireNewTitle(code, tag.fields().title());
        String parent = tag.fields().parent();
        StrategicTag group = parent == null ? null : tags.lockToChoose(List.of(parent)).getFirst();
        return appended(tag, tag.restore(group, by), by);
    }

    private void requireNewTitle(String code, String title) {
        tags.validWithTitle(title).filter(other -> !other.code().equals(code)).ifPresent(other -> {
            throw new TagRefused.Exists(new Text("名称", "title"), other.code());
        });
    }

    /// Groups do not nest: two levels are enough to name 四攻坚四争先 and what belongs to it.
    private void requireGroup(String code, @Nullable String parent) {
        if (parent == null) {
            return;
        }
        StrategicTag group = parent.equals(code) ? null : tags.lockToChoose(List.of(parent)).stream().findFirst().orElse(null);
        if (group == null || group.state() == TagState.RETIRED || group.fields().parent() != null) {
            throw new InvalidInput("parent",
                    new Text("须是另一个有效的标签，且它不再属于别的标签组", "must be another valid tag that belongs to no group itself"));
        }
        if (!tags.members(code).isEmpty()) {
            throw new InvalidInput("parent", new Text("本标签下还有标签，不能再属于别的标签组", "tags belong to this one, so it belongs to none"));
        }
    }

    private TagView appended(StrategicTag tag, TagEvent event, Caller by) {
        tags.flush(); // a lost race surfaces here, and event and view carry the new version
        events.append(new Event(event.type(), "tag", tag.code(), tag.version(), by.id(), AUDIENCE, event, clock.instant()));
        return TagView.of(tag, by);
    }
}
