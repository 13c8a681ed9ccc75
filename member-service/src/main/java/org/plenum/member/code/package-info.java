/// National codes (GB) that a member's record uses, and what is checked of each.
@NullMarked
package org.plenum.member.code;

import org.jspecify.annotations.NullMarked;
