package org.plenum.task.schedule;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What would mend an infeasible plan. Every remedy is tried: the plan is scheduled with it, and it counts only if a conflict is gone and none
/// is broken that could be kept ([Feasibility]).
///
/// Work is bounded: at most [#MOST_TRIALS] adjustments and [#OPENING_DAYS] opening days are scheduled, and fewer of both, evenly, for a plan
/// so large that they would come to more than [#MOST_WORK].
///
/// Ranked by fewest tasks touched, then by least movement; a later opening, which moves everybody, comes last.
public record Remedies(BackwardScheduler scheduler) {

    /// How many adjustments of tasks and links are tried at most.
    public static final int MOST_TRIALS = 100;
    /// How many days after the opening are tried as opening days.
    public static final int OPENING_DAYS = 120;
    /// How many activities and links are scheduled at most, over all trials: all trials of a plan of 2,000 tasks with 6,000 links.
    public static final int MOST_WORK = 2_000_000;
    /// How many remedies are named.
    public static final int MOST_REMEDIES = 20;

    private static final Comparator<Remedy> RANK = Comparator
            .comparing((Remedy remedy) -> remedy.adjustment() instanceof Adjustment.OpenLater).thenComparingInt(Remedy::touched)
            .thenComparingLong(Remedy::days);

    /// The remedies, the best first; none for a plan that can be kept or cannot be scheduled.
    ///
    /// @param whenMade the conflicts that the plan had when it was made: they refuse no opening day
    public List<Remedy> of(Network network, List<Conflict> whenMade) {
        if (!(scheduler.schedule(network) instanceof Schedule.Scheduled(var plan)) || plan.conflicts().isEmpty()) {
            return List.of();
        }
        return new Search(scheduler, network, plan, whenMade).found();
    }

    private static final class Search {

        /// A shift in natural days may need more of them to get over days off.
        private static final int[] MORE_DAYS = { 0, 1, 2, 3, 5, 8 };

        private final BackwardScheduler scheduler;
        private final Network network;
        private final Plan plan;
        private final List<Conflict> whenMade;
        private final Map<String, Activity> stated = new HashMap<>();
        private final List<Remedy> remedies = new ArrayList<>();
        private final int mostTrials;
        private final int openingDays;
        private int trials;

        Search(BackwardScheduler scheduler, Network network, Plan plan, List<Conflict> whenMade) {
            this.scheduler = scheduler;
            this.network = network;
            this.plan = plan;
            this.whenMade = whenMade;
            network.activities().forEach(one -> stated.put(one.code(), one));
            int affordable = MOST_WORK / (network.activities().size() + network.links().size());
            mostTrials = Math.clamp(affordable / 2, 1, MOST_TRIALS);
            openingDays = Math.clamp(affordable - mostTrials, 1, OPENING_DAYS);
        }

        List<Remedy> found() {
            for (List<Adjustment> choices : candidates()) {
                for (Adjustment choice : choices) {
                    if (trials < mostTrials && tried(choice)) {
                        break;
                    }
                }
            }
            laterOpening().ifPresent(remedies::add);
            return remedies.stream().sorted(RANK).limit(MOST_REMEDIES).toList();
        }

        private boolean tried(Adjustment adjustment) {
            trials++;
            Optional<Remedy> remedy = verified(adjustment);
            remedy.ifPresent(remedies::add);
            return remedy.isPresent();
        }

        private Optional<Remedy> verified(Adjustment adjustment) {
            if (!(scheduler.schedule(adjustment.applyTo(network)) instanceof Schedule.Scheduled(var after))) {
                return Optional.empty();
            }
            List<Conflict> removed = Feasibility.gone(plan.conflicts(), after.conflicts());
            boolean breaks = !Feasibility.broken(after.conflicts(), plan.conflicts(), opens(adjustment) ? whenMade : List.of())
                    .isEmpty();
            return removed.isEmpty() || breaks ? Optional.empty()
                    : Optional.of(new Remedy(adjustment, removed, Shift.between(plan, after), after.conflicts().size()));
        }

        private static boolean opens(Adjustment adjustment) {
            return adjustment instanceof Adjustment.OpenLater;
        }

        /// The first day on which nothing is in conflict any more, or else the first with the fewest conflicts.
        private Optional<Remedy> laterOpening() {
            Remedy best = null;
            for (int days = 1; days <= openingDays && (best == null || best.remaining() > 0); days++) {
                var later = verified(new Adjustment.OpenLater(network.opening(), network.opening().plusDays(days)));
                if (later.isPresent() && (best == null || later.get().remaining() < best.remaining())) {
                    best = later.get();
                }
            }
            return Optional.ofNullable(best);
        }

        /// Each is a choice: the first of it that helps is enough. No more of them than are tried: each takes a trial at least.
        private Set<List<Adjustment>> candidates() {
            var candidates = new LinkedHashSet<List<Adjustment>>();
            for (Conflict conflict : plan.conflicts()) {
                if (candidates.size() >= mostTrials) {
                    break;
                }
                if (conflict instanceof Conflict.BeforeAllowed && !conflict.needed().isBefore(network.today())) {
                    candidates
                            .add(List.of(new Adjustment.StartEarlier(conflict.code(), conflict.possible(), conflict.needed())));
                }
                if (conflict instanceof Conflict.AfterFixed after) {
                    network.links().stream()
                            .filter(link -> link.predecessor().equals(after.fixed()) && link.successor().equals(after.code()))
                            .forEach(link -> add(link, candidates));
                }
                for (ScheduledActivity member : plan.chain(conflict.code())) {
                    Activity one = requireNonNull(stated.get(member.code()));
                    if (one.progress() instanceof Progress.NotStarted && !one.fixed()) {
                        shorten(one, conflict, candidates);
                    }
                    if (member.reason() instanceof Reason.Successor next) {
                        var link = new Link(member.code(), next.code(), next.type(), next.lag());
                        add(link, candidates);
                    } else if (!one.fixed() && one.due() instanceof Due.Offset(int offset)) {
                        candidates.add(IntStream.of(MORE_DAYS).mapToObj(more -> (Adjustment) new Adjustment.ExtendDeadline(
                                one.code(), offset, offset + conflict.lack().days() + more)).toList());
                    }
                }
            }
            return candidates;
        }

        private static void shorten(Activity stated, Conflict conflict, Set<List<Adjustment>> candidates) {
            int lack = Math.max(1,
                    stated.dayKind() == DayKind.WORKDAY ? conflict.lack().workdays() : conflict.lack().days());
            var choices = IntStream.rangeClosed(lack, lack + 2).map(days -> stated.duration() - days).filter(to -> to >= 1)
                    .mapToObj(to -> (Adjustment) new Adjustment.Compress(stated.code(), stated.duration(), to)).toList();
            if (!choices.isEmpty()) {
                candidates.add(choices);
            }
        }

        private static void add(Link link, Set<List<Adjustment>> candidates) {
            if (link.lag() > 0) {
                candidates.add(List.of(
                        new Adjustment.ShortenLag(link, new Link(link.predecessor(), link.successor(), link.type(), 0))));
            }
            if (link.type() == Link.Type.FS) {
                candidates.add(List.of(new Adjustment.RunParallel(link,
                        new Link(link.predecessor(), link.successor(), Link.Type.SS, 0))));
            }
            candidates.add(List.of(new Adjustment.DropLink(link)));
        }
    }
}
