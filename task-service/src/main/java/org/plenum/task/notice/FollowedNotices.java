package org.plenum.task.notice;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.change.Followed;

/// Notices in the feed of changes.
@ApplicationScoped
class FollowedNotices implements Followed {

    private static final Set<String> READERS = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final NoticeRepository notices;

    FollowedNotices(NoticeRepository notices) {
        this.notices = notices;
    }

    @Override
    public String type() {
        return "notice";
    }

    @Override
    public String path() {
        return "/api/v1/notices";
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Map<String, Current> read(Collection<String> ids, Caller by, Locale language) {
        return notices.list("id in ?1", ids.stream().map(UUID::fromString).toList()).stream().collect(Collectors.toMap(
                notice -> notice.id().toString(),
                notice -> new Current(notice.version(), NoticeView.of(notice, by, language))));
    }
}
