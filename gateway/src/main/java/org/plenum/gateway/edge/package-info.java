/// The outermost line: what is no proper HTTP request is refused here, before anything else looks at it.
@NullMarked
package org.plenum.gateway.edge;

import org.jspecify.annotations.NullMarked;
