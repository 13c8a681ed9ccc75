/// What can go wrong, in two languages, as problem+json and as pages.
@NullMarked
package org.plenum.gateway.problem;

import org.jspecify.annotations.NullMarked;
