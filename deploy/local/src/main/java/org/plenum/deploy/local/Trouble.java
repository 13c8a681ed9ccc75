package org.plenum.deploy.local;

/// Something the user can mend, said in one sentence, Chinese first. Shown without a stack trace; the exit code is 1.
final class Trouble extends RuntimeException {

    Trouble(String chinese, String english) {
        super(chinese + "\n  " + english);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
