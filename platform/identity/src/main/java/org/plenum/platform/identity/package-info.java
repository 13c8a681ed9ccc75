/// Who is calling: the verified token as a [Caller], and the role names. Fails closed.
@NullMarked
package org.plenum.platform.identity;

import org.jspecify.annotations.NullMarked;
