package org.plenum.task.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about tags.
@ApplicationScoped
class TagRepository implements PanacheRepositoryBase<StrategicTag, String> {

    StrategicTag require(String code) {
        return findByIdOptional(code).orElseThrow(() -> new TagRefused.Unknown(code));
    }

    /// As [#require], and nobody else chooses or changes it until the transaction ends.
    StrategicTag lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new TagRefused.Unknown(code));
    }

    /// Those of the codes that exist; nobody retires or changes them until the transaction ends.
    List<StrategicTag> lockToChoose(Collection<String> codes) {
        return find("code in ?1 order by code", codes).withLock(LockModeType.PESSIMISTIC_READ).list();
    }

    List<StrategicTag> among(Collection<String> codes) {
        return list("code in ?1 order by code", codes);
    }

    List<StrategicTag> inOrder() {
        return list("order by code");
    }

    Optional<StrategicTag> validWithTitle(String title) {
        return find("fields.title = ?1 and retiredOn is null", title).firstResultOptional();
    }

    List<StrategicTag> members(String group) {
        return list("fields.parent = ?1 order by code", group);
    }

    /// Those after the given code.
    List<StrategicTag> page(@Nullable TagState state, @Nullable String parent, String after, int rows) {
        var conditions = new ArrayList<String>(List.of("code > :after"));
        var values = new HashMap<String, Object>();
        values.put("after", after);
        if (state != null) {
            conditions.add(switch (state) {
                case VALID -> "retiredOn is null";
                case RETIRED -> "retiredOn is not null";
            });
        }
        if (parent != null) {
            conditions.add("fields.parent = :parent");
            values.put("parent", parent);
        }
        return find(String.join(" and ", conditions) + " order by code", values).page(0, rows).list();
    }
}
