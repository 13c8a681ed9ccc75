package org.plenum.member.term;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.plenum.member.code.Coded;

/// A sector (界别) of one term.
@Entity
@Table(name = "sector")
@IdClass(Sector.Key.class)
class Sector {

    @Id
    @Column(name = "term_number")
    private int term;
    @Id
    private String code;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Sector() {
    } // for Hibernate

    Sector(int term, String code, String name) {
        this.term = term;
        this.code = code;
        this.name = name;
    }

    int term() {
        return term;
    }

    Coded coded() {
        return new Coded(code, name);
    }

    /// Identity of a sector: codes repeat from term to term.
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private int term;
        private String code = "";

        Key() {
        } // for Hibernate

        Key(int term, String code) {
            this.term = term;
            this.code = code;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.term == term && key.code.equals(code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(term, code);
        }
    }
}
