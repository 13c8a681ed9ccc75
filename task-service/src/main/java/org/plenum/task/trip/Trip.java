package org.plenum.task.trip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.platform.workdays.WorkdayCalendar;

/// A retreat (务虚会) or a research trip (调研). Owns its transitions. What is confirmed takes its people's days; that nobody is taken twice
/// is for the database to guard, since only it sees all trips at once.
@Entity
@Table(name = "trip")
class Trip {

    /// The longest, in days: lists and conflicts look back by no more than this.
    static final int LONGEST = 31;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    @Enumerated(EnumType.STRING)
    private TripKind kind;
    private String leadUnit;
    private String subject;
    private LocalDate fromDay;
    private LocalDate toDay;
    @ElementCollection
    @CollectionTable(name = "trip_place", joinColumns = @JoinColumn(name = "trip_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = PageRequest.MAX_LIMIT)
    private List<TripPlace> places;
    /// The leader first.
    @ElementCollection
    @CollectionTable(name = "trip_person", joinColumns = @JoinColumn(name = "trip_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = PageRequest.MAX_LIMIT)
    private List<TripPerson> people;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> units;
    @ElementCollection
    @CollectionTable(name = "trip_topic", joinColumns = @JoinColumn(name = "trip_id"))
    @Column(name = "topic_id")
    @BatchSize(size = PageRequest.MAX_LIMIT)
    private Set<UUID> topics;
    @Enumerated(EnumType.STRING)
    private TripState state;
    private @Nullable String outcome;
    private @Nullable String report;
    private @Nullable String reason;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Trip() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    @SuppressWarnings("NullAway.Init")
    private Trip(TripKind kind, String leadUnit, TripFields fields) {
        this.kind = kind;
        this.leadUnit = leadUnit;
        this.state = TripState.PLANNED;
        arrange(fields);
    }

    /// @throws TripRefused.NotOrganizer if the caller plans for another unit and is not of the office
    /// @throws InvalidInput if its days are no span of at most [#LONGEST] days, or somebody is named twice
    static Trip planned(TripKind kind, String leadUnit, TripFields fields, Caller by) {
        if (!by.hasAny(Roles.OFFICE, Roles.ADMIN) && !by.actsFor(leadUnit)) {
            throw new TripRefused.NotOrganizer(leadUnit);
        }
        return new Trip(kind, leadUnit, fields);
    }

    /// Carries out `command` or throws [TripRefused], leaving the trip as it was.
    TripEvent handle(TripCommand command, Instant at) {
        TripRefused refusal = refusal(command.action(), command.by());
        if (refusal != null) {
            throw refusal;
        }
        String who = command.by().name();
        return switch (command) {
            case TripCommand.Change change -> change(change, who);
            case TripCommand.Confirm confirm -> confirm(confirm, who);
            case TripCommand.Replan replan -> replan(replan, who);
            case TripCommand.Hold hold -> hold(hold, who, LocalDate.ofInstant(at, ZONE));
            case TripCommand.Cancel cancel -> cancel(cancel, who);
        };
    }

    private TripEvent change(TripCommand.Change change, String who) {
        var from = TripEvent.Outline.of(fields());
        arrange(change.to());
        return new TripEvent.Changed(who, from, TripEvent.Outline.of(change.to()));
    }

    private TripEvent confirm(TripCommand.Confirm confirm, String who) {
        var blocking = confirm.conflicts().stream().filter(TripConflict::blocking).toList();
        if (!blocking.isEmpty()) {
            throw new TripRefused.Blocked(blocking);
        }
        state = TripState.CONFIRMED;
        return new TripEvent.Confirmed(who, fromDay, toDay);
    }

    private TripEvent replan(TripCommand.Replan replan, String who) {
        state = TripState.PLANNED;
        reason = replan.reason();
        return new TripEvent.Replanned(who, replan.reason());
    }

    private TripEvent hold(TripCommand.Hold hold, String who, LocalDate today) {
        if (today.isBefore(toDay)) {
            throw new TripRefused.NotOver(toDay, today);
        }
        state = TripState.HELD;
        outcome = hold.outcome();
        report = hold.report();
        return new TripEvent.Held(who, hold.outcome(), hold.report());
    }

    private TripEvent cancel(TripCommand.Cancel cancel, String who) {
        state = TripState.CANCELLED;
        reason = cancel.reason();
        return new TripEvent.Cancelled(who, cancel.reason());
    }

    private void arrange(TripFields fields) {
        requireCovered("fromDay", fields.fromDay());
        requireCovered("toDay", fields.toDay());
        if (fields.toDay().isBefore(fields.fromDay()) || !fields.toDay().isBefore(fields.fromDay().plusDays(LONGEST))) {
            throw new InvalidInput("toDay", new Text("不得早于第一天，且至多 " + LONGEST + " 天",
                    "must not be before the first day, and the trip lasts at most " + LONGEST + " days"));
        }
        var before = new ArrayList<TripPerson>();
        for (TripPerson person : fields.people()) {
            if (before.stream().anyMatch(person::is)) {
                throw new InvalidInput("participants", new Text(person.name() + " 出现了两次；同名的请填写账号以区别",
                        "name " + person.name() + " twice; give accounts to tell people of one name apart"));
            }
            before.add(person);
        }
        subject = fields.subject();
        fromDay = fields.fromDay();
        toDay = fields.toDay();
        places = new ArrayList<>(fields.places());
        people = before;
        units = List.copyOf(fields.units());
        topics = new HashSet<>(fields.topics());
    }

    private static void requireCovered(String field, LocalDate day) {
        if (day.isBefore(WorkdayCalendar.FIRST_DAY) || day.isAfter(WorkdayCalendar.LAST_DAY)) {
            throw new InvalidInput(field,
                    new Text("超出工作日历的范围（1949—2100年）", "lies outside the calendar, which covers the years 1949 to 2100"));
        }
    }

    /// What the caller may ask of it now; that nothing stands against confirming it is another question.
    List<TripAction> allowedActions(Caller by) {
        return Arrays.stream(TripAction.values())
                .filter(action -> action.isPossibleIn(state) && refusedTo(by, action) == null).toList();
    }

    private @Nullable TripRefused refusal(TripAction action, Caller by) {
        TripRefused notTheirs = refusedTo(by, action);
        if (notTheirs != null) {
            return notTheirs;
        }
        return action.isPossibleIn(state) ? null : new TripRefused.WrongState(state, action, allowedActions(by));
    }

    private @Nullable TripRefused refusedTo(Caller by, TripAction action) {
        boolean office = by.hasAny(Roles.OFFICE, Roles.ADMIN);
        return switch (action) {
            case CHANGE, REPLAN, HOLD, CANCEL ->
                office || by.actsFor(leadUnit) ? null : new TripRefused.NotOrganizer(leadUnit);
            case CONFIRM -> office ? null : new TripRefused.NotCoordinator();
        };
    }

    TripFields fields() {
        return new TripFields(subject, fromDay, toDay, List.copyOf(places), people.getFirst(),
                List.copyOf(people.subList(1, people.size())), units, topics.stream().sorted().toList());
    }

    boolean isStored() {
        return id != null;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    TripKind kind() {
        return kind;
    }

    String leadUnit() {
        return leadUnit;
    }

    String subject() {
        return subject;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    LocalDate toDay() {
        return toDay;
    }

    List<TripPlace> places() {
        return List.copyOf(places);
    }

    /// The leader first.
    List<TripPerson> people() {
        return List.copyOf(people);
    }

    Set<UUID> topics() {
        return Set.copyOf(topics);
    }

    TripState state() {
        return state;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    /// Where its report is.
    @Nullable
    String report() {
        return report;
    }

    /// Why it was last planned anew, or cancelled.
    @Nullable
    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
