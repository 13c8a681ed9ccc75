package org.plenum.member.disclosure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.InvalidInput.Violation;
import org.plenum.platform.web.Text;

/// Answers with sensitive values are not kept for repetition: the store of idempotent answers would hold them in plain text for a day. Repeating
/// such a request is harmless, it is recorded again.
final class NotRepeatable {

    private NotRepeatable() {
    }

    static void refuse(@Nullable String idempotencyKey) {
        if (idempotencyKey != null) {
            throw new InvalidInput(List.of(new Violation("Idempotency-Key", "header",
                    new Text("此操作的回答不留存，请勿带 Idempotency-Key",
                            "the answer to this operation is not kept: send it without Idempotency-Key"))));
        }
    }
}
