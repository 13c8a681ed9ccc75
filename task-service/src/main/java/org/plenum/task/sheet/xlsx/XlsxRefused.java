package org.plenum.task.sheet.xlsx;

import org.plenum.platform.web.Text;

/// Why a file is not read as a spreadsheet.
public final class XlsxRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    /// @param reason also says what to do
    public XlsxRefused(Text reason) {
        super(reason.en(), null, false, false);
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}
