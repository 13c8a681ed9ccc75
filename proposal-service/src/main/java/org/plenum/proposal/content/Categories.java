package org.plenum.proposal.content;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;

/// The categories that a proposal can be put into.
@ApplicationScoped
public class Categories {

    private final CategoryRepository categories;

    Categories(CategoryRepository categories) {
        this.categories = categories;
    }

    /// Refuses a category that does not exist; none at all is fine.
    ///
    /// @throws InvalidInput naming the field `category`
    public void require(@Nullable String code) {
        if (code != null && categories.findByIdOptional(code).isEmpty()) {
            throw new InvalidInput("category",
                    new Text("没有这个分类，见 /api/v1/proposal-categories", "is no category, see /api/v1/proposal-categories"));
        }
    }
}
