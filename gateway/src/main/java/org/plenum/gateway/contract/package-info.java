/// One OpenAPI contract out of those of the services.
@NullMarked
package org.plenum.gateway.contract;

import org.jspecify.annotations.NullMarked;
