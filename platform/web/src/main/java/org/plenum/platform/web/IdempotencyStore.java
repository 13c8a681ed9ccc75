package org.plenum.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/// The answers given to requests with an `Idempotency-Key`, in the service's own database and in the transaction of the effect.
@ApplicationScoped
class IdempotencyStore {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Instance<AgroalDataSource> dataSource;
    // The keys expire by the wall clock: a rehearsal that jumps in time must not replay or forget what clients just sent.
    private final Clock clock = Clock.systemUTC();

    IdempotencyStore(Instance<AgroalDataSource> dataSource) {
        this.dataSource = dataSource;
    }

    /// One request with a key.
    ///
    /// @param caller who sent it: keys of two callers never meet
    /// @param fingerprint digest of path and body
    record Attempt(String caller, String key, byte[] fingerprint) {
    }

    /// An answer as it was given.
    record Answer(int status, @Nullable String location, @Nullable String etag, @Nullable String body) {
    }

    /// Claims the key for the current transaction.
    ///
    /// @return the earlier answer if there is one
    /// @throws ProblemException 409 `request-in-progress` while the first request runs, 422 `idempotency-key-reused` for another body
    Optional<Answer> begin(Attempt attempt) {
        try (Connection connection = dataSource.get().getConnection()) {
            if (!locked(connection, attempt)) {
                throw Problem.of("request-in-progress").toException();
            }
            forgetExpired(connection, attempt);
            return earlier(connection, attempt);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the idempotency keys", e);
        }
    }

    /// Keeps the answer, to be given again.
    void keep(Attempt attempt, Answer answer) {
        String sql = "insert into idempotency_key (caller, key, fingerprint, status, location, etag, body, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = dataSource.get().getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, attempt.caller());
            insert.setString(2, attempt.key());
            insert.setBytes(3, attempt.fingerprint());
            insert.setInt(4, answer.status());
            insert.setString(5, answer.location());
            insert.setString(6, answer.etag());
            insert.setString(7, answer.body());
            insert.setTimestamp(8, Timestamp.from(Instant.now(clock).plus(KEPT)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep the answer of an idempotency key", e);
        }
    }

    private static boolean locked(Connection connection, Attempt attempt) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, lockNumber(attempt));
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void forgetExpired(Connection connection, Attempt attempt) throws SQLException {
        // Its own key and at most a few others each time: no job is needed, and the table stays as small as a day.
        String sql = """
                delete from idempotency_key where (caller, key) in (
                    select caller, key from idempotency_key where expires_at < ? order by expires_at limit 20 for update skip locked)
                or (caller = ? and key = ? and expires_at < ?)""";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            var now = Timestamp.from(Instant.now(clock));
            delete.setTimestamp(1, now);
            delete.setString(2, attempt.caller());
            delete.setString(3, attempt.key());
            delete.setTimestamp(4, now);
            delete.executeUpdate();
        }
    }

    private static Optional<Answer> earlier(Connection connection, Attempt attempt) throws SQLException {
        String sql = "select fingerprint, status, location, etag, body from idempotency_key where caller = ? and key = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, attempt.caller());
            select.setString(2, attempt.key());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!MessageDigest.isEqual(row.getBytes(1), attempt.fingerprint())) {
                    throw Problem.of("idempotency-key-reused").toException();
                }
                return Optional.of(new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
    }

    private static long lockNumber(Attempt attempt) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((attempt.caller() + '\n' + attempt.key()).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
