/// New versions of countdown templates (倒排模板修订), made of what a plan really took or by hand, and stored only if they can be dated.
@NullMarked
package org.plenum.task.revision;

import org.jspecify.annotations.NullMarked;
