package org.plenum.proposal.proposal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.plenum.platform.testkit.Tokens;

import io.agroal.api.AgroalDataSource;

/// Writes many proposals at once into the database, as the service would have.
final class ManyProposals {

    private ManyProposals() {
    }

    /// Ids of `count` proposals of Tian's in the session, at version 2 and recommended for filing by Chen.
    static List<String> underReview(AgroalDataSource database, String session, int count) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                                with made as (
                                    insert into proposal (id, version, state, handed_in, round, owner_id, session_code, title, situation, suggestion,
                                        category, publication_consent, research_based, serial_number, member_id, member_number, member_name,
                                        sector_code, sector_name, party_code, party_name, created_at, changed_at, submitted_at)
                                    select uuidv7(), 2, 'UNDER_REVIEW', true, 1, ?, ?, '关于第' || n || '件事的建议', '情况', '建议', 'SOCIETY', true, false,
                                        n, 'm1', '0705012', '田大利', '06', '经济界', '05', '民盟', now(), now(), now()
                                    from generate_series(1, ?) n
                                    returning id)
                                , recommended as (
                                    insert into proposal_recommendation (proposal_id, position, round, outcome, by_id, by_name, at)
                                    select id, 0, 1, 'FILE', ?, '陈思远', now() from made)
                                select id::text from made""")) {
            insert.setString(1, Tokens.sub("tian"));
            insert.setString(2, session);
            insert.setInt(3, count);
            insert.setString(4, Tokens.sub("chen"));
            var ids = new ArrayList<String>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return List.copyOf(ids);
        }
    }

    /// `count` proposals of many members in forty sessions and every state.
    static void everywhere(AgroalDataSource database, int count) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                                insert into proposal (id, version, state, handed_in, round, owner_id, session_code, title, situation, suggestion,
                                    category, publication_consent, research_based, serial_number, docket_number, member_id, member_number,
                                    member_name, sector_code, sector_name, party_code, party_name, created_at, changed_at, submitted_at)
                                select uuidv7(), 3, state, state <> 'DRAFT', 1, 'owner' || n % 500, (20 + n % 8) || '-' || (1 + n / 8 % 5),
                                    '关于第' || n || '件事的建议', repeat('情况', 200), repeat('建议', 200), category, true, false, n,
                                    case when state = 'FILED' then n end, 'm1', '0705012', '田大利', '06', '经济界', '05', '民盟', now(), now(), now()
                                from (select n,
                                        (array['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'FILED', 'FILED', 'FILED', 'FILED', 'REJECTED', 'WITHDRAWN'])
                                            [1 + n / 40 % 10] as state,
                                        (array['ECONOMY', 'POLITICS', 'CULTURE', 'SOCIETY', 'ECOLOGY', 'PARTY_BUILDING_AND_OTHER'])
                                            [1 + n / 400 % 6] as category
                                    from generate_series(1, ?) n) one""")) {
            insert.setInt(1, count);
            insert.executeUpdate();
        }
        try (var connection = database.getConnection(); var insert = connection.createStatement()) {
            insert.executeUpdate("""
                    insert into proposal_recommendation (proposal_id, position, round, outcome, by_id, by_name, at)
                    select id, 0, 1, 'FILE', 'owner' || serial_number % 3, '陈思远', now() from proposal
                    where member_id = 'm1' and state in ('UNDER_REVIEW', 'RETURNED', 'FILED', 'REJECTED')
                    on conflict do nothing""");
        }
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }
}
