package org.plenum.proposal.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A category as the API shows it.
record ProposalCategoryView(@Schema(description = "代码 Code", examples = "ECONOMY") String code,
        @Schema(description = "中文名称 Chinese name", examples = "经济") String zh,
        @Schema(description = "英文名称 English name", examples = "Economy") String en) {

    static ProposalCategoryView of(Category category) {
        return new ProposalCategoryView(category.code(), category.zh(), category.en());
    }
}
