package org.plenum.member;

import org.plenum.platform.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
}
