/// Versions of templates brought into a session's plan (模板套用): previewed first, then applied as it was shown, or not at all.
///
/// A plan that follows an older version is brought up to a newer one as three sources are merged: what the template changed is taken over,
/// what people changed or began since stays and is named.
@NullMarked
package org.plenum.task.adoption;

import org.jspecify.annotations.NullMarked;
