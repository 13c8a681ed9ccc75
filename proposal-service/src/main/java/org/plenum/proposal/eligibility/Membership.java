package org.plenum.proposal.eligibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// What the member service says of the caller on a day: only what a proposal needs of it.
///
/// @param memberId id of the membership's member
/// @param memberNumber 委员编号
/// @param name 姓名
/// @param sector 界别
/// @param party 政治面貌
/// @param term 届
/// @param inOffice whether the membership held on that day
@JsonIgnoreProperties(ignoreUnknown = true)
public record Membership(String memberId, String memberNumber, String name, Named sector, Named party, int term,
        boolean inOffice) {

    /// An entry of a dictionary.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Named(String code, String name) {
    }
}
