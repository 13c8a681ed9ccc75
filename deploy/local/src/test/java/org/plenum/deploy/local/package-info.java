@NullMarked
package org.plenum.deploy.local;

import org.jspecify.annotations.NullMarked;
