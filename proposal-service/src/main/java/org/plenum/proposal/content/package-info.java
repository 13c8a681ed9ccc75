/// What a proposal says, and what is expected of it.
@NullMarked
package org.plenum.proposal.content;

import org.jspecify.annotations.NullMarked;
