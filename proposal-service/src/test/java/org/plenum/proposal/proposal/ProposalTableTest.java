package org.plenum.proposal.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.proposal.Peers;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// The table itself refuses what the aggregate would never do.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
@QuarkusTestResource(Peers.class)
@SuppressWarnings("NullAway.Init")
class ProposalTableTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {
            "state = 'FILED'",
            "state = 'FILED', docket_number = 5",
            "docket_number = 1",
            "serial_number = serial_number + 100",
            "serial_number = null",
            "session_code = '7-49'",
            "state = 'DRAFT'",
            "handed_in = false",
            "member_name = null",
            "category = null",
            "publication_consent = null",
            "category = 'SPORT'",
            "state = 'LOST'" })
    void a_proposal_under_review_does_not_become(String change) throws SQLException {
        String id = ManyProposals.underReview(database, "7-4" + Math.floorMod(change.hashCode(), 9), 1).getFirst();
        refused("update proposal set " + change + " where id = '" + id + "'");
        refused("delete from proposal where id = '" + id + "'");
        clear(id);
    }

    @Test
    void a_rejection_has_a_ground_of_the_catalogue() throws SQLException {
        String id = ManyProposals.underReview(database, "7-51", 1).getFirst();
        String decision = "insert into proposal_decision (proposal_id, position, round, outcome, reason, by_id, by_name, at) values ('"
                + id + "', 0, 1, 'REJECT', %s, 'lin', '林', now())";
        refused(decision.formatted("null"));
        refused(decision.formatted("'BAD_WEATHER'"));
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class)
                .satisfies(why -> assertThat(((SQLException) why).getSQLState()).startsWith("23"));
    }

    private void clear(String id) throws SQLException {
        execute("delete from proposal_recommendation where proposal_id = '" + id + "'");
        execute("delete from proposal where id = '" + id + "'");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
