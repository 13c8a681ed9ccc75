package org.plenum.member.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.member.access.Access;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;

/// A post as the house sees it.
@Schema(name = "PostView", description = "职务 A post")
record PostView(@Schema(description = "标识 Id") UUID id,
        @Schema(description = "版本 Version", examples = "0") int version,
        @Schema(description = "委员标识 Id of the member") UUID memberId,
        @Schema(description = "姓名 Name", examples = "田富") String name,
        @Schema(description = "第几届 Which term", examples = "7") int term,
        @Schema(description = "职务：CHAIRMAN 主席，VICE_CHAIRMAN 副主席，SECRETARY_GENERAL 秘书长，STANDING_MEMBER 常务委员 Post", examples = "STANDING_MEMBER") PostTitle title,
        @Schema(description = "第一天 First day", examples = "2017-01-14") LocalDate from,
        @Schema(description = "最后一天；没有则至任职或本届结束 Last day; absent: until the membership or the term ends", examples = "2020-12-31") @Nullable LocalDate to,
        @Schema(description = "此调用者现在可执行的操作 What this caller may do now", examples = "[\"END\"]") List<PostAction> allowedActions)
        implements
            Versioned {

    static PostView of(Post post, String name, Caller caller) {
        return new PostView(post.id(), post.version(), post.member(), name, post.term(), post.title(), post.from(), post.to(),
                Access.keepsRoster(caller) && post.to() == null ? List.of(PostAction.END) : List.of());
    }

    /// What may be done with a post.
    enum PostAction {
        END
    }
}
