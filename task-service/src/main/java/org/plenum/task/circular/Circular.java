package org.plenum.task.circular;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.task.circular.audience.Addressee;
import org.plenum.task.circular.audience.CircularAudience;

/// A circular (通知、学习传达). Owns its transitions; editions and receipts are kept beside it.
@Entity
@Table(name = "circular")
class Circular {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private String title;
    private String text;
    private String kind;
    private @Nullable LocalDate readBy;
    @ElementCollection
    @CollectionTable(name = "circular_addressee", joinColumns = @JoinColumn(name = "circular_id"))
    private Set<Addressee> audience;
    @Enumerated(EnumType.STRING)
    private CircularState state;
    private int edition;
    private @Nullable String reason;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Circular() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    private Circular(CircularFields fields) {
        this.title = fields.title();
        this.text = fields.text();
        this.kind = fields.kind();
        this.readBy = fields.readBy();
        this.audience = fields.audience().addressees();
        this.state = CircularState.DRAFT;
    }

    /// @throws CircularRefused.NotPublisher if the caller is of neither office
    static Circular drafted(CircularFields fields, Caller by) {
        if (!isPublisher(by)) {
            throw new CircularRefused.NotPublisher();
        }
        return new Circular(fields);
    }

    /// Carries out `command` or throws [CircularRefused], leaving the circular as it was. Reading changes nothing of the circular itself.
    CircularEvent handle(CircularCommand command, LocalDate today) {
        CircularRefused refusal = refusal(command.action(), command.by());
        if (refusal != null) {
            throw refusal;
        }
        String who = command.by().name();
        return switch (command) {
            case CircularCommand.Change(_, var to) -> change(to, who);
            case CircularCommand.Publish _ -> publish(who, today);
            case CircularCommand.Correct(_, var to, var why) -> correct(to, why, who, today);
            case CircularCommand.Withdraw(_, var why) -> withdraw(why, who);
            case CircularCommand.Acknowledge(var by, var read) -> acknowledge(by, read);
        };
    }

    private CircularEvent change(CircularFields to, String who) {
        write(to);
        return new CircularEvent.Changed(who, kind, title);
    }

    private CircularEvent publish(String who, LocalDate today) {
        requireDeadlineAhead(readBy, today);
        state = CircularState.PUBLISHED;
        edition = 1;
        return new CircularEvent.Published(who, edition);
    }

    private CircularEvent correct(CircularFields to, String why, String who, LocalDate today) {
        requireDeadlineAhead(to.readBy(), today);
        write(to);
        edition++;
        reason = why;
        return new CircularEvent.Corrected(who, edition, why);
    }

    private CircularEvent withdraw(String why, String who) {
        state = CircularState.WITHDRAWN;
        reason = why;
        return new CircularEvent.Withdrawn(who, why);
    }

    private CircularEvent acknowledge(Caller by, int read) {
        if (read > edition || read < 1) {
            throw new InvalidInput("edition", new Text("没有第 " + read + " 版，现为第 " + edition + " 版",
                    "there is no edition " + read + "; the current one is " + edition));
        }
        if (read < edition) {
            throw new CircularRefused.Corrected(read, edition);
        }
        return new CircularEvent.Acknowledged(by.name(), read, by.unit());
    }

    private static void requireDeadlineAhead(@Nullable LocalDate readBy, LocalDate today) {
        if (readBy != null && readBy.isBefore(today)) {
            throw new CircularRefused.DeadlinePast(readBy, today);
        }
    }

    private void write(CircularFields to) {
        var addressees = to.audience().addressees();
        title = to.title();
        text = to.text();
        kind = to.kind();
        readBy = to.readBy();
        if (!audience.equals(addressees)) {
            audience.clear();
            audience.addAll(addressees);
        }
    }

    /// What the caller may ask of it now.
    ///
    /// @param read whether the caller has read this edition
    List<CircularAction> allowedActions(Caller by, boolean read) {
        return Arrays.stream(CircularAction.values())
                .filter(action -> refusal(action, by) == null && !(read && action == CircularAction.ACKNOWLEDGE)).toList();
    }

    private @Nullable CircularRefused refusal(CircularAction action, Caller by) {
        CircularRefused notTheirs = refusedTo(by, action);
        if (notTheirs != null) {
            return notTheirs;
        }
        if (action.isPossibleIn(state)) {
            return null;
        }
        if (action == CircularAction.ACKNOWLEDGE && state == CircularState.WITHDRAWN) {
            return new CircularRefused.Withdrawn(Objects.requireNonNull(reason));
        }
        return new CircularRefused.WrongState(state, action, Arrays.stream(CircularAction.values())
                .filter(one -> one.isPossibleIn(state) && refusedTo(by, one) == null).toList());
    }

    private @Nullable CircularRefused refusedTo(Caller by, CircularAction action) {
        return switch (action) {
            case CHANGE, PUBLISH, CORRECT, WITHDRAW -> isPublisher(by) ? null : new CircularRefused.NotPublisher();
            case ACKNOWLEDGE -> addresses(by) ? null : new CircularRefused.NotAddressee();
        };
    }

    private static boolean isPublisher(Caller by) {
        return by.hasAny(Roles.OFFICE, Roles.RESEARCH);
    }

    /// Whether the caller is of its audience.
    boolean addresses(Caller caller) {
        return audience.stream().anyMatch(one -> one.includes(caller));
    }

    /// Whether its audience has it, or had it before it was withdrawn.
    boolean wasPublished() {
        return edition > 0;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    String kind() {
        return kind;
    }

    @Nullable
    LocalDate readBy() {
        return readBy;
    }

    Set<Addressee> audience() {
        return Set.copyOf(audience);
    }

    CircularFields fields() {
        return new CircularFields(title, text, kind, readBy, CircularAudience.of(audience));
    }

    CircularState state() {
        return state;
    }

    int edition() {
        return edition;
    }

    /// Why it was withdrawn, or last corrected.
    @Nullable
    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
