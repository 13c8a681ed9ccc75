package org.plenum.proposal.rule;

/// The rules that apply on one day. All of them are rows of the table `rule`, each with its legal basis there.
///
/// @param bodyMin fewest characters of the body (正文) at submission, blanks not counted
/// @param bodyMax most characters of the body at submission
/// @param bodyBasis where the limits of the body come from
/// @param titlePrefix how a title (案由) should begin
/// @param titleSuffix how a title should end
/// @param recommenderMayDecide whether who recommended in a round may also decide in it
public record Rules(int bodyMin, int bodyMax, String bodyBasis, String titlePrefix, String titleSuffix,
        boolean recommenderMayDecide) {
}
