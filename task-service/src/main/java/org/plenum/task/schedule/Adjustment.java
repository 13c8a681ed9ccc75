package org.plenum.task.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.UnaryOperator;

/// One thing changed in what is stated of a plan.
public sealed interface Adjustment {

    Network applyTo(Network network);

    /// Codes of the activities whose own statement changes.
    Set<String> touches();

    /// 压缩工期.
    record Compress(String code, int from, int to) implements Adjustment {
        @Override
        public Network applyTo(Network network) {
            return restated(network, code,
                    one -> new Activity(one.code(), one.title(), one.due(), to, one.dayKind(), one.fixed(),
                            one.notBefore(), one.progress(), one.unit()));
        }

        @Override
        public Set<String> touches() {
            return Set.of(code);
        }
    }

    /// 放宽期限: a later deadline of its own, in days from the opening.
    record ExtendDeadline(String code, int from, int to) implements Adjustment {
        @Override
        public Network applyTo(Network network) {
            return restated(network, code, one -> new Activity(one.code(), one.title(), new Due.Offset(to), one.duration(),
                    one.dayKind(), one.fixed(), one.notBefore(), one.progress(), one.unit()));
        }

        @Override
        public Set<String> touches() {
            return Set.of(code);
        }
    }

    /// 提前开始: an earlier not-before date. Never before today: the past is no remedy.
    record StartEarlier(String code, LocalDate from, LocalDate to) implements Adjustment {
        @Override
        public Network applyTo(Network network) {
            return restated(network, code,
                    one -> new Activity(one.code(), one.title(), one.due(), one.duration(), one.dayKind(),
                            one.fixed(), to, one.progress(), one.unit()));
        }

        @Override
        public Set<String> touches() {
            return Set.of(code);
        }
    }

    /// 缩短间隔.
    record ShortenLag(Link from, Link to) implements Adjustment {
        @Override
        public Network applyTo(Network network) {
            return relinked(network, from, to);
        }

        @Override
        public Set<String> touches() {
            return Set.of(from.predecessor(), from.successor());
        }
    }

    /// 并行: start together (SS) instead of one after the other (FS).
    record RunParallel(Link from, Link to) implements Adjustment {
        @Override
        public Network applyTo(Network network) {
            return relinked(network, from, to);
        }

        @Override
        public Set<String> touches() {
            return Set.of(from.predecessor(), from.successor());
        }
    }

    /// 取消依赖.
    record DropLink(Link link) implements Adjustment {
        @Override
        public Network applyTo(Network network) {
            var links = new ArrayList<>(network.links());
            links.remove(link);
            return new Network(network.opening(), network.today(), network.activities(), links);
        }

        @Override
        public Set<String> touches() {
            return Set.of(link.predecessor(), link.successor());
        }
    }

    /// 推迟开幕.
    record OpenLater(LocalDate from, LocalDate to) implements Adjustment {
        @Override
        public Network applyTo(Network network) {
            return new Network(to, network.today(), network.activities(), network.links());
        }

        @Override
        public Set<String> touches() {
            return Set.of();
        }
    }

    private static Network restated(Network network, String code, UnaryOperator<Activity> as) {
        var activities = network.activities().stream().map(one -> one.code().equals(code) ? as.apply(one) : one).toList();
        return new Network(network.opening(), network.today(), activities, network.links());
    }

    private static Network relinked(Network network, Link from, Link to) {
        var links = network.links().stream().map(one -> one.equals(from) ? to : one).toList();
        return new Network(network.opening(), network.today(), network.activities(), links);
    }
}
