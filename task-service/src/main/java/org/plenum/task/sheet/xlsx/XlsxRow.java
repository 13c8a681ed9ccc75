package org.plenum.task.sheet.xlsx;

import java.util.Map;

/// A row in which something stands.
///
/// @param number as the spreadsheet shows it: the first is 1
/// @param cells those that are not blank, by column; the first column is 0
public record XlsxRow(int number, Map<Integer, XlsxCell> cells) {
}
