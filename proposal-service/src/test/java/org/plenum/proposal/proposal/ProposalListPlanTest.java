package org.plenum.proposal.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.web.PageRequest;
import org.plenum.proposal.Peers;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// Every list stays an index range, however many proposals there are. At most the proposals of one session or one member are sorted.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
@QuarkusTestResource(Peers.class)
@SuppressWarnings("NullAway.Init")
class ProposalListPlanTest {

    private static final int MANY = 40_000;

    @Inject
    AgroalDataSource database;

    @Test
    void no_list_scans_or_sorts_all_proposals() throws SQLException {
        ManyProposals.everywhere(database, MANY);
        var office = new Caller("owner7", "owner7", "owner7", Set.of(Roles.OFFICE), null);
        var member = new Caller("owner7", "owner7", "owner7", Set.of(Roles.MEMBER), null);
        for (Caller caller : List.of(office, member)) {
            for (boolean mine : List.of(true, false)) {
                for (var sort : ProposalSort.values()) {
                    for (@Nullable
                    String session : Arrays.<@Nullable String> asList(null, "22-3")) {
                        for (@Nullable
                        String category : Arrays.<@Nullable String> asList(null, "SOCIETY")) {
                            check(new ProposalFilter(session, null, category, mine, sort), caller);
                            check(new ProposalFilter(session, ProposalState.FILED, category, mine, sort), caller);
                        }
                    }
                }
            }
        }
    }

    private void check(ProposalFilter filter, Caller caller) throws SQLException {
        var first = PageRequest.of(50, null, "proposals");
        List<String> plan = explain(ProposalRepository.listing(filter, caller, first));
        String what = filter + " by " + caller.roles() + ":\n" + String.join("\n", plan);
        assertThat(plan).as(what).noneMatch(line -> line.contains("Seq Scan"));
        if (!filter.mine() && filter.session() == null) {
            assertThat(plan).as(what).noneMatch(line -> line.contains("Sort"));
        }
    }

    private List<String> explain(ProposalRepository.Listing listing) throws SQLException {
        String sql = listing.sql();
        for (Map.Entry<String, Object> parameter : listing.parameters().entrySet()) {
            String literal = parameter.getValue() instanceof Integer number ? number.toString()
                    : "'" + parameter.getValue() + "'";
            sql = sql.replaceAll(":" + parameter.getKey() + "\\b", literal);
        }
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("explain " + sql)) {
            var plan = new ArrayList<String>();
            while (rows.next()) {
                plan.add(rows.getString(1));
            }
            return plan;
        }
    }
}
