package org.plenum.proposal.content;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CategoryRepository implements PanacheRepositoryBase<Category, String> {

    List<Category> after(int position, int rows) {
        return find("position > ?1 order by position", position).page(0, rows).list();
    }
}
