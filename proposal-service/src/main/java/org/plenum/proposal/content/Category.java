package org.plenum.proposal.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/// A category of proposals (提案分类).
@Entity
@Immutable
class Category {

    @Id
    private String code;
    private int position;
    private String zh;
    private String en;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Category() {
    }

    String code() {
        return code;
    }

    int position() {
        return position;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
