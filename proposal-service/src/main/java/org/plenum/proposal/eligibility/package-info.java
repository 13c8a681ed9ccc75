/// Who may submit to which session: asked of the member and the task service.
@NullMarked
package org.plenum.proposal.eligibility;

import org.jspecify.annotations.NullMarked;
