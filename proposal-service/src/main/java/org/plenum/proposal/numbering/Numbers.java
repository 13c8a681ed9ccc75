package org.plenum.proposal.numbering;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

/// Gives numbers, per session from 1.
///
/// A number is taken in the transaction that uses it: whoever comes second waits for the first to commit or roll back, so a
/// number is neither given twice nor lost.
@ApplicationScoped
public class Numbers {

    private final NumberRepository numbers;

    Numbers(NumberRepository numbers) {
        this.numbers = numbers;
    }

    /// The next serial (流水号) of the session.
    public int nextSerial(String session) {
        return numbers.next(session, "SERIAL");
    }

    /// The next docket number (案号) of the session.
    public int nextDocket(String session) {
        return numbers.next(session, "DOCKET");
    }

    /// A docket number as it is printed: 第001号.
    public static String docketLabel(int docketNumber) {
        return String.format(Locale.ROOT, "第%03d号", docketNumber);
    }
}
