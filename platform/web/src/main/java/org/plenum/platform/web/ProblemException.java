package org.plenum.platform.web;

/// A [Problem] on its way to the caller. Without a stack trace: it is an answer, not a defect.
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    /// What to answer.
    public Problem problem() {
        return problem;
    }
}
