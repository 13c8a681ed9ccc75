package org.plenum.task.feed;

/// Why something asked of a feed is refused.
sealed abstract class FeedRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FeedRefused(String message) {
        super(message, null, false, false);
    }

    /// There is no such feed, it was revoked, it is over, or it is another one's.
    static final class Unknown extends FeedRefused {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("no such feed");
        }
    }

    /// The caller has as many as anybody needs.
    static final class TooMany extends FeedRefused {
        private static final long serialVersionUID = 1L;
        final int most;

        TooMany(int most) {
            super("more than " + most + " feeds");
            this.most = most;
        }
    }
}
