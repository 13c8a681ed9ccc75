package org.plenum.task.tag;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;

/// A strategic tag (战略标签), or a group of them such as 四攻坚四争先. Never deleted, so that what once carried it can always be told.
@Entity
@Table(name = "strategic_tag")
class StrategicTag {

    /// What a code looks like.
    static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    @Id
    private String code;
    @Embedded
    private TagFields fields;
    private @Nullable LocalDate retiredOn;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected StrategicTag() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    StrategicTag(String code, TagFields fields) {
        this.code = code;
        this.fields = fields;
    }

    TagEvent change(TagFields to, Caller by) {
        require(TagAction.CHANGE, by);
        TagFields from = fields;
        fields = to;
        return new TagEvent.Changed(by.name(), from, to);
    }

    /// @param validMembers the titles of the valid tags that belong to it
    TagEvent retire(List<String> validMembers, LocalDate today, Caller by) {
        require(TagAction.RETIRE, by);
        if (!validMembers.isEmpty()) {
            throw new TagRefused.HasMembers(validMembers);
        }
        retiredOn = today;
        return new TagEvent.Retired(by.name());
    }

    /// @param group the one that it belongs to, if it belongs to any
    TagEvent restore(@Nullable StrategicTag group, Caller by) {
        require(TagAction.RESTORE, by);
        if (group != null && group.state() == TagState.RETIRED) {
            throw new TagRefused.GroupRetired(group.fields.title());
        }
        retiredOn = null;
        return new TagEvent.Restored(by.name());
    }

    private void require(TagAction action, Caller by) {
        if (!action.isPossibleIn(state())) {
            throw new TagRefused.WrongState(state(), action, allowedActions(by));
        }
    }

    /// What the caller may ask of it now. Only the keepers of the dictionary get so far as to ask.
    List<TagAction> allowedActions(Caller by) {
        return by.hasAny(Roles.OFFICE, Roles.ADMIN)
                ? Arrays.stream(TagAction.values()).filter(action -> action.isPossibleIn(state())).toList()
                : List.of();
    }

    TagState state() {
        return retiredOn == null ? TagState.VALID : TagState.RETIRED;
    }

    String code() {
        return code;
    }

    TagFields fields() {
        return fields;
    }

    @Nullable
    LocalDate retiredOn() {
        return retiredOn;
    }

    int version() {
        return version;
    }
}
