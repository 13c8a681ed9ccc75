package org.plenum.task.task;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Who does a task (分工).
///
/// @param team the group of the secretariat (大会秘书处的组)
/// @param leadUnit 牵头单位
/// @param cooperatingUnits 配合单位
/// @param responsibleLeader 责任领导
/// @param owner 责任人
/// @param deliverables what shows that it is done (成果与佐证)
/// @param tags codes of the strategic tags (战略标签) that it serves
@Embeddable
record Division(String team, String leadUnit, @JdbcTypeCode(SqlTypes.ARRAY) List<String> cooperatingUnits,
        @Nullable String responsibleLeader, @Nullable String owner, @JdbcTypeCode(SqlTypes.ARRAY) List<String> deliverables,
        @Enumerated(EnumType.STRING) Priority priority, @JdbcTypeCode(SqlTypes.ARRAY) List<String> tags) {
}
