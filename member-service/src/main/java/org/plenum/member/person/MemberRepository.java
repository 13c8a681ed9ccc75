package org.plenum.member.person;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.plenum.platform.web.Versions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about single members.
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {

    /// A new id, growing with time (UUIDv7). It is known before the record is stored, because sealed values are bound to it.
    UUID nextId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(getSession().unwrap(SharedSessionContractImplementor.class));
    }

    Member require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new MemberRefused(new MemberRefused.Unknown(id)));
    }

    Member require(UUID id, int expectedVersion) {
        Member member = require(id);
        Versions.require(expectedVersion, member.version());
        return member;
    }

    boolean otherHasCitizenId(UUID id, String hash) {
        return count("citizenId.hash = ?1 and id <> ?2", hash, id) > 0;
    }

    boolean otherHasAccount(UUID id, String accountId) {
        return count("profile.accountId = ?1 and id <> ?2", accountId, id) > 0;
    }

    boolean otherHasNumber(UUID id, int term, String number) {
        return getSession()
                .createQuery("select count(*) from Membership m where m.term = ?1 and m.number = ?2 and m.member.id <> ?3",
                        Long.class)
                .setParameter(1, term).setParameter(2, number).setParameter(3, id).getSingleResult() > 0;
    }

}
