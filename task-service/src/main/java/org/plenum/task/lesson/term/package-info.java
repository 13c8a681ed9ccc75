/// The dictionaries of lessons: areas of work and severities, with the days from and to which each term may be used.
@NullMarked
package org.plenum.task.lesson.term;

import org.jspecify.annotations.NullMarked;
