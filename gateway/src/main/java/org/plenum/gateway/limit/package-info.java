/// How often a client may ask.
@NullMarked
package org.plenum.gateway.limit;

import org.jspecify.annotations.NullMarked;
