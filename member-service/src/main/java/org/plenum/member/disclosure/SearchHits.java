package org.plenum.member.disclosure;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The members found: at most one by a citizen id; several may share a mobile number.
@Schema(name = "MemberSearchHits", description = "查询结果 What was found")
record SearchHits(@Schema(description = "查到的委员，至多 20 位 The members found, 20 at most") List<SearchHit> items) {

    SearchHits {
        items = List.copyOf(items);
    }
}
