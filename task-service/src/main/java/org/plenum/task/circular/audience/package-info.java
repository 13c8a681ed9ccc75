/// To whom a circular is addressed: what a caller can prove by the token, which is roles, the unit and the account.
@NullMarked
package org.plenum.task.circular.audience;

import org.jspecify.annotations.NullMarked;
