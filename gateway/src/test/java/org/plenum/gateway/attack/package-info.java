/// What is tried against the gateway as a whole.
@NullMarked
package org.plenum.gateway.attack;

import org.jspecify.annotations.NullMarked;
