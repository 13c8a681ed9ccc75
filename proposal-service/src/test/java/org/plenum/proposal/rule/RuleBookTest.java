package org.plenum.proposal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.proposal.Peers;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
@QuarkusTestResource(Peers.class)
@SuppressWarnings("NullAway.Init")
class RuleBookTest {

    @Inject
    RuleBook rules;

    @Inject
    AgroalDataSource database;

    @Test
    void a_rule_has_the_value_that_applies_on_the_day() throws SQLException {
        try (var connection = database.getConnection(); var insert = connection.createStatement()) {
            insert.executeUpdate("insert into rule values ('content.body.max', '2190-01-01', '1500', '2190 年起')");
        }
        assertThat(rules.on(LocalDate.of(2189, 12, 31)).bodyMax()).isEqualTo(2000);
        assertThat(rules.on(LocalDate.of(2190, 1, 1)).bodyMax()).isEqualTo(1500);
    }

    @Test
    void by_default_who_recommended_does_not_decide() {
        assertThat(rules.on(LocalDate.of(2021, 1, 4)).recommenderMayDecide()).isFalse();
    }
}
