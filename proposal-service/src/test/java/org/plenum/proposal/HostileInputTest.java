package org.plenum.proposal;

import org.plenum.platform.testkit.HostileInput;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
@QuarkusTestResource(Peers.class)
class HostileInputTest extends HostileInput {
}
