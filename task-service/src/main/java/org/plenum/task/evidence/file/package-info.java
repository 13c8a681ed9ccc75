/// Files on their way in: received to disk, measured, and recognised by their content.
@NullMarked
package org.plenum.task.evidence.file;

import org.jspecify.annotations.NullMarked;
