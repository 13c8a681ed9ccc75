/// The feed of changes: what is new for a caller since they last asked, for apps that keep a copy and for systems that follow.
@NullMarked
package org.plenum.task.change;

import org.jspecify.annotations.NullMarked;
