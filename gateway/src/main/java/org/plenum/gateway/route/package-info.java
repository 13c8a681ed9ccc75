/// Which service answers which path, and where it listens.
@NullMarked
package org.plenum.gateway.route;

import org.jspecify.annotations.NullMarked;
