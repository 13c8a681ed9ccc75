/// A proposal (提案) from its draft to filing, return, rejection or withdrawal.
@NullMarked
package org.plenum.proposal.proposal;

import org.jspecify.annotations.NullMarked;
