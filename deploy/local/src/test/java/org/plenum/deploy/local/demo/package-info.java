@NullMarked
package org.plenum.deploy.local.demo;

import org.jspecify.annotations.NullMarked;
