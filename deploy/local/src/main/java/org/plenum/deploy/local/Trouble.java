package org.plenum.deploy.local;

/// Something the user can mend, said in one sentence, Chinese first. Shown without a stack trace; the exit code is 1.
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// One sentence in each language.
    public Trouble(String chinese, String english) {
        super(chinese + "\n  " + english);
    }

    /// Both languages, the Chinese first.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
