/// The launcher behind `./plenum`: starts, watches and stops the whole system on one machine.
@NullMarked
package org.plenum.deploy.local;

import org.jspecify.annotations.NullMarked;
