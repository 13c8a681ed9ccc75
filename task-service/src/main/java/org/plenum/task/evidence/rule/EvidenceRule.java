package org.plenum.task.evidence.rule;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenum.task.evidence.file.FileType;

/// Which files are taken, from [#validFrom()] on until the next rule.
@Entity
@Immutable
@Table(name = "evidence_rule")
class EvidenceRule {

    @Id
    private LocalDate validFrom;
    private long maxBytes;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types;
    private String basis;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceRule() {
    } // for Hibernate

    EvidenceRule(LocalDate validFrom, long maxBytes, List<FileType> types, String basis) {
        this.validFrom = validFrom;
        this.maxBytes = maxBytes;
        this.types = types.stream().distinct().sorted().map(Enum::name).toList();
        this.basis = basis;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    long maxBytes() {
        return maxBytes;
    }

    List<FileType> types() {
        return types.stream().map(FileType::valueOf).toList();
    }

    /// Where the rule comes from.
    String basis() {
        return basis;
    }
}
