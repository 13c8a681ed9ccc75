/// What holds for the whole service, and how its stories are told.
@NullMarked
package org.plenum.task;

import org.jspecify.annotations.NullMarked;
