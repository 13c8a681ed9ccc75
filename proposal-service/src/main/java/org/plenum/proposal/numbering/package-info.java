/// Serial and docket numbers, one sequence a session.
@NullMarked
package org.plenum.proposal.numbering;

import org.jspecify.annotations.NullMarked;
