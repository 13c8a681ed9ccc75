/// What reviewers recommend and decide, and the grounds for not filing.
@NullMarked
package org.plenum.proposal.review;

import org.jspecify.annotations.NullMarked;
