/// The language in which the caller wants sentences: Chinese unless English is asked for.
@NullMarked
package org.plenum.task.language;

import org.jspecify.annotations.NullMarked;
