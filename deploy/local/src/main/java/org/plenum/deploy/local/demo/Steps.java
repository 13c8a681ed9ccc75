package org.plenum.deploy.local.demo;

import java.io.PrintStream;

/// Tells each step of the play in one line: whether it was taken now or had been before.
record Steps(PrintStream out) {

    /// @param how how it came to be, if it was not found
    void one(String what, boolean found, String how) {
        line(what, found ? "已有 found" : how);
    }

    void many(String what, int now, int all) {
        line(what, now == all ? "%d 项完成 done".formatted(now)
                : now == 0 ? "%d 项已有 found".formatted(all)
                        : "%d 项完成，其余 %d 项已有 %d done, the others found".formatted(now, all - now, now));
    }

    private void line(String what, String how) {
        out.println("  ✓ " + what + "：" + how);
    }
}
