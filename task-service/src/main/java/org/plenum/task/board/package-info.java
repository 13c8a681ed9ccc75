/// The board (倒排作战图): a plan as people pin it to the wall, as data and as a picture.
@NullMarked
package org.plenum.task.board;

import org.jspecify.annotations.NullMarked;
