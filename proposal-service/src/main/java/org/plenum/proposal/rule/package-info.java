/// Limits and switches of the house as versioned data with their legal basis.
@NullMarked
package org.plenum.proposal.rule;

import org.jspecify.annotations.NullMarked;
