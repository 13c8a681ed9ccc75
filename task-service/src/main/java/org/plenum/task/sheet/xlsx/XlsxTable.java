package org.plenum.task.sheet.xlsx;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One sheet of a file.
///
/// @param rows those in which something stands, in their order
/// @param merged ranges of merged cells, such as `A1:U1`
/// @param since1904 whether days are counted from 1904, as old files from a Macintosh do
public record XlsxTable(List<XlsxRow> rows, List<Merged> merged, boolean since1904) {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int MOST_DAYS = 200_000;

    /// A range of merged cells.
    ///
    /// @param lastRow as the spreadsheet shows it
    public record Merged(String range, int lastRow) {
    }

    /// The day that a number stands for; empty if it has a fraction (a time of day) or is none of our age.
    public Optional<LocalDate> day(String number) {
        int dot = number.indexOf('.');
        String whole = dot < 0 ? number : number.substring(0, dot);
        boolean midnight = dot < 0 || number.substring(dot + 1).chars().allMatch(digit -> digit == '0');
        if (!midnight || whole.length() > 6 || !whole.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        int days = Integer.parseInt(whole);
        // Before March 1900 the numbers are off by one, for a leap day that there never was.
        return days <= 60 || days > MOST_DAYS ? Optional.empty()
                : Optional.of((since1904 ? EPOCH_1904 : EPOCH).plusDays(days));
    }
}
