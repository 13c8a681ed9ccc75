/// Moves one request to its service and the answer back, streaming both ways.
@NullMarked
package org.plenum.gateway.proxy;

import org.jspecify.annotations.NullMarked;
