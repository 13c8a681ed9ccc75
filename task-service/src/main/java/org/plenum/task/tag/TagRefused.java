package org.plenum.task.tag;

import java.util.List;

import org.plenum.platform.web.Text;

/// Why something asked of a tag is refused. Nothing was changed.
sealed abstract class TagRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TagRefused(String message) {
        super(message, null, false, false);
    }

    /// There is no such tag.
    static final class Unknown extends TagRefused {
        private static final long serialVersionUID = 1L;
        final String code;

        Unknown(String code) {
            super("no tag " + code);
            this.code = code;
        }
    }

    /// Another tag has this code, or is valid under this title.
    static final class Exists extends TagRefused {
        private static final long serialVersionUID = 1L;
        final transient Text field;
        final String tag;

        Exists(Text field, String tag) {
            super("as " + tag);
            this.field = field;
            this.tag = tag;
        }
    }

    /// Not possible in its state.
    static final class WrongState extends TagRefused {
        private static final long serialVersionUID = 1L;
        final TagState state;
        final TagAction action;
        final transient List<TagAction> allowed;

        WrongState(TagState state, TagAction action, List<TagAction> allowed) {
            super(action + " in " + state);
            this.state = state;
            this.action = action;
            this.allowed = List.copyOf(allowed);
        }
    }

    /// A group is retired after its members.
    static final class HasMembers extends TagRefused {
        private static final long serialVersionUID = 1L;
        final transient List<String> members;

        HasMembers(List<String> members) {
            super("has members");
            this.members = List.copyOf(members);
        }
    }

    /// A member is restored after its group.
    static final class GroupRetired extends TagRefused {
        private static final long serialVersionUID = 1L;
        final String group;

        GroupRetired(String group) {
            super(group + " is retired");
            this.group = group;
        }
    }
}
