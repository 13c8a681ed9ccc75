package org.plenum.task.sheet.xlsx;

/// What a cell holds.
///
/// @param text a text as it is; a number without exponent; nothing is ever computed from a formula
public record XlsxCell(Content content, String text) {

    /// What kind of value it is.
    public enum Content {
        TEXT,
        /// Also days: they are numbers of days since the epoch of the file, see [XlsxTable#day].
        NUMBER,
        LOGICAL,
        FORMULA,
        /// An error value such as `#REF!`, a number that is none, or text with control characters.
        FAULT
    }

    /// Whether there is nothing to be seen in it.
    public boolean blank() {
        return content != Content.FORMULA && text.isBlank();
    }
}
