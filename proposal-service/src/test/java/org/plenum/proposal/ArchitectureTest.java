package org.plenum.proposal;

import org.plenum.platform.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
}
