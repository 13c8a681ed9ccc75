package org.plenum.task.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.plenum.platform.web.Text;

/// Why something asked of a programme, or of what belongs to it, is refused. Nothing was changed.
public abstract sealed class ProgrammeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ProgrammeRefused(String message) {
        super(message, null, false, false);
    }

    /// What there can be none of.
    public enum Subject implements Worded {
        PROGRAMME("项目", "programme"),
        MEMBER("参加委员", "member of a programme"),
        VILLAGE_ASSIGNMENT("联系村安排", "village assignment"),
        ACTIVITY("活动", "activity"),
        INVITATION("活动邀请", "invitation");

        private final Text text;

        Subject(String zh, String en) {
            this.text = new Text(zh, en);
        }

        @Override
        public Text text() {
            return text;
        }
    }

    /// There is no such thing, or the caller may not know of it.
    public static final class Unknown extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final Subject subject;
        final UUID id;

        public Unknown(Subject subject, UUID id) {
            super("no " + subject + " " + id);
            this.subject = subject;
            this.id = id;
        }
    }

    /// Another programme has the code.
    static final class CodeTaken extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;

        CodeTaken() {
            super("code taken");
        }
    }

    /// Not possible in its state.
    public static final class WrongState extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        public final transient Worded state;
        final transient Worded action;
        public final transient List<? extends Worded> allowed;
        final transient Text reason;

        /// @param from the states in which the action is possible
        /// @param allowed what the caller may do now
        public WrongState(Subject subject, Worded state, Worded action, List<? extends Worded> from,
                List<? extends Worded> allowed) {
            super(action.name() + " in " + state.name());
            this.state = state;
            this.action = action;
            this.allowed = List.copyOf(allowed);
            String zh = from.stream().map(one -> "「" + one.text().zh() + "」").collect(Collectors.joining("或"));
            String en = from.stream().map(one -> one.text().en()).collect(Collectors.joining(" or "));
            this.reason = new Text(
                    "「%s」须在%s为%s时进行，现为「%s」。".formatted(action.text().zh(), subject.text().zh(), zh, state.text().zh()),
                    "To %s it, the %s must be %s; it is %s.".formatted(action.text().en(), subject.text().en(), en,
                            state.text().en()));
        }
    }

    /// Only the lead unit and the office keep it.
    public static final class NotKeeper extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final String leadUnit;

        NotKeeper(String leadUnit) {
            super("not of " + leadUnit);
            this.leadUnit = leadUnit;
        }
    }

    /// The year is archived.
    public static final class YearClosed extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final int year;
        final int closedThrough;

        YearClosed(int year, int closedThrough) {
            super(year + " is closed");
            this.year = year;
            this.closedThrough = closedThrough;
        }
    }

    /// The year is not archived, so there is nothing to reopen.
    static final class YearOpen extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final int year;

        YearOpen(int year) {
            super(year + " is open");
            this.year = year;
        }
    }

    /// Activities of the year are neither held nor cancelled.
    static final class ActivitiesOpen extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final int year;
        final long count;

        ActivitiesOpen(int year, long count) {
            super(count + " open in " + year);
            this.year = year;
            this.count = count;
        }
    }

    /// Villages with more than one member at a time, against the rule that is asked for.
    static final class VillagesShared extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final transient List<String> villages;

        VillagesShared(List<String> villages) {
            super("shared: " + villages);
            this.villages = List.copyOf(villages);
        }
    }

    /// The member is enrolled already.
    public static final class Enrolled extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final String account;

        public Enrolled(String account) {
            super("enrolled " + account);
            this.account = account;
        }
    }

    /// Whoever is assigned is enrolled, on that day.
    public static final class NotEnrolled extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final String account;
        final LocalDate day;

        public NotEnrolled(String account, LocalDate day) {
            super("not enrolled " + account);
            this.account = account;
            this.day = day;
        }
    }

    /// 一村一委员: the village has a member on one of those days.
    public static final class VillageTaken extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final String village;
        final String member;
        final LocalDate from;
        final Text until;

        public VillageTaken(String village, String member, LocalDate from, Text until) {
            super("taken: " + village);
            this.village = village;
            this.member = member;
            this.from = from;
            this.until = until;
        }
    }

    /// Only the member answers for itself.
    public static final class NotOwn extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final String member;

        public NotOwn(String member) {
            super("not " + member);
            this.member = member;
        }
    }

    /// The day has not come.
    public static final class NotYet extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final LocalDate day;
        final LocalDate today;

        public NotYet(LocalDate day, LocalDate today) {
            super(day + " is not yet");
            this.day = day;
            this.today = today;
        }
    }

    /// What is asked of an invitation does not fit how its activity stands.
    public static final class ActivityIs extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final Text state;

        public ActivityIs(Text state) {
            super("activity is " + state.en());
            this.state = state;
        }
    }

    /// The member has an invitation to the activity.
    public static final class Invited extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final String member;

        public Invited(String member) {
            super("invited " + member);
            this.member = member;
        }
    }

    /// The task is linked already.
    public static final class Linked extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final UUID task;

        public Linked(UUID task) {
            super("linked " + task);
            this.task = task;
        }
    }

    /// The activity is not linked to that task.
    public static final class NotLinked extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final UUID task;

        public NotLinked(UUID task) {
            super("not linked " + task);
            this.task = task;
        }
    }

    /// More tasks than an activity can have.
    public static final class TooManyTasks extends ProgrammeRefused {
        private static final long serialVersionUID = 1L;
        final int most;

        public TooManyTasks(int most) {
            super("more than " + most);
            this.most = most;
        }
    }
}
