/// Reading what is masked elsewhere, and finding a member by it. Every read is recorded.
@NullMarked
package org.plenum.member.disclosure;

import org.jspecify.annotations.NullMarked;
