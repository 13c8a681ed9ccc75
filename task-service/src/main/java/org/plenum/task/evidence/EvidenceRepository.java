package org.plenum.task.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about evidence.
@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {

    Evidence require(UUID task, UUID id) {
        return find("id = ?1 and taskId = ?2", id, task).firstResultOptional()
                .orElseThrow(() -> new EvidenceRefused.Unknown(id));
    }

    /// The task's evidence in the order in which it was added, what was removed included; that after the given id.
    List<Evidence> page(UUID task, UUID after, int rows) {
        return find("taskId = ?1 and id > ?2 order by id", task, after).page(0, rows).list();
    }

    Optional<Evidence> file(UUID task, byte[] sha256) {
        return find("taskId = ?1 and sha256 = ?2 and kind = FILE and removedAt is null", task, sha256).firstResultOptional();
    }

    Optional<Evidence> link(UUID task, String url) {
        return find("taskId = ?1 and url = ?2 and kind = LINK and removedAt is null", task, url).firstResultOptional();
    }

    Optional<Evidence> description(UUID task, String text) {
        return find("taskId = ?1 and name = ?2 and kind = DESCRIPTION and removedAt is null", task, text)
                .firstResultOptional();
    }

    List<Evidence> present(UUID task, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("taskId = ?1 and id in ?2 and removedAt is null order by id", task, ids);
    }

    List<Evidence> handedIn(UUID task) {
        return list("taskId = ?1 and handedIn", task);
    }

    void addChunk(UUID id, int number, byte[] bytes) {
        getEntityManager().createNativeQuery("insert into evidence_chunk (evidence_id, number, bytes) values (?1, ?2, ?3)")
                .setParameter(1, id).setParameter(2, number).setParameter(3, bytes).executeUpdate();
    }

    Optional<byte[]> chunk(UUID id, int number) {
        return getEntityManager()
                .createNativeQuery("select bytes from evidence_chunk where evidence_id = ?1 and number = ?2", byte[].class)
                .setParameter(1, id).setParameter(2, number).getResultStream().map(byte[].class::cast).findFirst();
    }

    void removeChunks(UUID id) {
        getEntityManager().createNativeQuery("delete from evidence_chunk where evidence_id = ?1").setParameter(1, id)
                .executeUpdate();
    }
}
