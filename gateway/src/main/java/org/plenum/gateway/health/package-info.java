/// Whether the services and the OIDC provider are up.
@NullMarked
package org.plenum.gateway.health;

import org.jspecify.annotations.NullMarked;
