/// Who may do what with the roster, beside the roles that stand at each operation.
@NullMarked
package org.plenum.member.access;

import org.jspecify.annotations.NullMarked;
