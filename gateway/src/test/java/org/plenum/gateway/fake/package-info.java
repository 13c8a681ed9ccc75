/// Stand-ins for what the gateway talks to: services that behave well or badly, and an OIDC provider.
@NullMarked
package org.plenum.gateway.fake;

import org.jspecify.annotations.NullMarked;
