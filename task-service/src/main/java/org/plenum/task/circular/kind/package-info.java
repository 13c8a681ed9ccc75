/// The dictionary of circulars: kinds, with the days from and to which each may be used.
@NullMarked
package org.plenum.task.circular.kind;

import org.jspecify.annotations.NullMarked;
