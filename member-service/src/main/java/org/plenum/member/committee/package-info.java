/// Special committees (专门委员会).
@NullMarked
package org.plenum.member.committee;

import org.jspecify.annotations.NullMarked;
