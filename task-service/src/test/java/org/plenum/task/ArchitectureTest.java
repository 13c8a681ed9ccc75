package org.plenum.task;

import org.plenum.platform.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
}
