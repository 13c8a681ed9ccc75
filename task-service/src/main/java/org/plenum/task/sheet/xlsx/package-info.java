/// Reads Office Open XML spreadsheets (ECMA-376) that come from anywhere: in bounded memory and time, and with a clear word about what is wrong.
@NullMarked
package org.plenum.task.sheet.xlsx;

import org.jspecify.annotations.NullMarked;
