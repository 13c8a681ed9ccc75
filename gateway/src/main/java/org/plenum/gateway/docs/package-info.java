/// Swagger UI over the merged contract.
@NullMarked
package org.plenum.gateway.docs;

import org.jspecify.annotations.NullMarked;
