/// Lets only callers with a valid access token through to the services.
@NullMarked
package org.plenum.gateway.identity;

import org.jspecify.annotations.NullMarked;
