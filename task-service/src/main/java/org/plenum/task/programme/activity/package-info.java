/// The activities of a programme (协商活动、进村活动): planned, then held with an outcome or cancelled with a reason. What they leave to do is linked to tasks.
@NullMarked
package org.plenum.task.programme.activity;

import org.jspecify.annotations.NullMarked;
