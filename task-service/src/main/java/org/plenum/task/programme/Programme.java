package org.plenum.task.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;

/// A programme of brand work (品牌工作). Owns its transitions; what belongs to it lives by itself, within its rules and its open years.
@Entity
@Table(name = "programme")
class Programme {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private String code;
    @Embedded
    private ProgrammeFields fields;
    @Enumerated(EnumType.STRING)
    private ProgrammeState state;
    private @Nullable String reason;
    private @Nullable Integer closedThrough;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    private Programme(String code, ProgrammeFields fields) {
        this.code = code;
        this.fields = fields;
        this.state = ProgrammeState.ACTIVE;
    }

    /// @throws ProgrammeRefused.NotKeeper if the caller opens it for another unit and is not of the office
    static Programme opened(String code, ProgrammeFields fields, Caller by) {
        var programme = new Programme(code, fields);
        if (!programme.isKeeper(by)) {
            throw new ProgrammeRefused.NotKeeper(fields.leadUnit());
        }
        return programme;
    }

    /// Carries out `command` or throws [ProgrammeRefused], leaving the programme as it was.
    ProgrammeEvent handle(ProgrammeCommand command) {
        require(command.action(), command.by());
        String who = command.by().name();
        return switch (command) {
            case ProgrammeCommand.Change(_, var to) -> change(to, who);
            case ProgrammeCommand.CloseYear(_, var year) -> closeYear(year, who);
            case ProgrammeCommand.ReopenYear(_, var year, var why) -> reopenYear(year, why, who);
            case ProgrammeCommand.End(_, var why) -> end(why, who);
            case ProgrammeCommand.Resume(_, var why) -> resume(why, who);
        };
    }

    private ProgrammeEvent change(ProgrammeFields to, String who) {
        if (closedThrough != null && !Objects.equals(fields.year(), to.year())) {
            throw new InvalidInput("year", new Text("已有年度归档，不能改动年度", "cannot change once a year is archived"));
        }
        ProgrammeFields from = fields;
        fields = to;
        return new ProgrammeEvent.Changed(who, from, to);
    }

    private ProgrammeEvent closeYear(int year, String who) {
        if (isClosed(year)) {
            throw new ProgrammeRefused.YearClosed(year, Objects.requireNonNull(closedThrough));
        }
        closedThrough = year;
        return new ProgrammeEvent.YearClosed(who, year);
    }

    private ProgrammeEvent reopenYear(int year, String why, String who) {
        if (!isClosed(year)) {
            throw new ProgrammeRefused.YearOpen(year);
        }
        closedThrough = year - 1;
        reason = why;
        return new ProgrammeEvent.YearReopened(who, year, why);
    }

    private ProgrammeEvent end(String why, String who) {
        state = ProgrammeState.ENDED;
        reason = why;
        return new ProgrammeEvent.Ended(who, why);
    }

    private ProgrammeEvent resume(String why, String who) {
        state = ProgrammeState.ACTIVE;
        reason = why;
        return new ProgrammeEvent.Resumed(who, why);
    }

    /// @throws ProgrammeRefused if the caller may not do that now
    void require(ProgrammeAction action, Caller by) {
        ProgrammeRefused refusal = refusal(action, by);
        if (refusal != null) {
            throw refusal;
        }
    }

    /// What the caller may ask of it now.
    List<ProgrammeAction> allowedActions(Caller by) {
        return Arrays.stream(ProgrammeAction.values()).filter(action -> refusal(action, by) == null).toList();
    }

    private @Nullable ProgrammeRefused refusal(ProgrammeAction action, Caller by) {
        if (!isKeeper(by)) {
            return new ProgrammeRefused.NotKeeper(fields.leadUnit());
        }
        return action.from().contains(state) ? null
                : new ProgrammeRefused.WrongState(ProgrammeRefused.Subject.PROGRAMME, state, action, action.from(),
                        Arrays.stream(ProgrammeAction.values()).filter(one -> one.from().contains(state)).toList());
    }

    private boolean isKeeper(Caller by) {
        return by.hasAny(Roles.OFFICE, Roles.ADMIN) || by.actsFor(fields.leadUnit());
    }

    private boolean isClosed(int year) {
        return closedThrough != null && closedThrough >= year;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    String code() {
        return code;
    }

    ProgrammeFields fields() {
        return fields;
    }

    ProgrammeState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Integer closedThrough() {
        return closedThrough;
    }

    int version() {
        return version;
    }
}
