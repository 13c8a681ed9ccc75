package org.plenum.deploy.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells how far each component is, with the seconds it has taken: on a terminal in one line that is drawn anew, elsewhere
/// as a line every ten seconds.
final class Progress implements AutoCloseable {

    private record Step(Instant begin, String what) {
    }

    private final PrintStream out;
    private final boolean terminal;
    private final Map<Component, Step> underWay = new LinkedHashMap<>();
    private final Thread ticker;

    Progress(PrintStream out) {
        this.out = out;
        var console = Optional.ofNullable(System.console()); // none where there is no terminal
        this.terminal = console.isPresent() && console.get().isTerminal();
        this.ticker = Thread.ofVirtual().start(this::tick);
    }

    /// Whether somebody watches, so that lines can be drawn anew and words be coloured.
    boolean isTerminal() {
        return terminal;
    }

    synchronized void starts(Component component) {
        underWay.put(component, new Step(Instant.now(), "启动 starting"));
        say("→", component, "启动 starting");
    }

    synchronized void now(Component component, String what) {
        underWay.computeIfPresent(component, (_, step) -> new Step(step.begin(), what));
        say("→", component, what);
    }

    synchronized void ready(Component component) {
        var step = underWay.remove(component);
        if (step != null) {
            say("✓", component, "就绪 ready, %.1f 秒 s".formatted(elapsed(step).toMillis() / 1000.0));
        }
    }

    synchronized void say(String sign, Component component, String what) {
        line("  %s %-18s %s".formatted(sign, component.title(), what));
    }

    synchronized void line(String text) {
        out.print(terminal ? "\r\033[K" : "");
        out.println(text);
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(terminal ? Duration.ofMillis(500) : Duration.ofSeconds(10));
                show();
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private synchronized void show() {
        if (terminal && !underWay.isEmpty()) {
            out.print("\r\033[K  … " + underWay.entrySet().stream().map(
                    each -> "%s %d 秒 s".formatted(each.getKey().name(), elapsed(each.getValue()).toSeconds()))
                    .collect(Collectors.joining("; ")));
            out.flush();
        } else {
            underWay.forEach(
                    (component, step) -> say("…", component, "%s, %d 秒 s".formatted(step.what(), elapsed(step).toSeconds())));
        }
    }

    private static Duration elapsed(Step step) {
        return Duration.between(step.begin(), Instant.now());
    }

    @Override
    public synchronized void close() {
        ticker.interrupt();
        underWay.clear();
        if (terminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
