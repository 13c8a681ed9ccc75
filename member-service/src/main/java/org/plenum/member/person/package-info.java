/// A person of the roster with the days of their memberships and committee seats; all writes.
@NullMarked
package org.plenum.member.person;

import org.jspecify.annotations.NullMarked;
