package org.plenum.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Brings up what does not run yet, wave by wave. An `up` that does not come to its end, by an error or by Ctrl-C,
/// stops what it started; what ran before goes on running.
final class Up {

    private static final Duration LEFTOVER = Duration.ofSeconds(5);

    private final Settings settings;
    private final Home home;
    private final Children children;
    private final Progress progress;
    private final Deque<Component> started = new ArrayDeque<>();
    private boolean abandoned;
    private boolean finished;

    Up(Settings settings, Home home, Progress progress) {
        this.settings = settings;
        this.home = home;
        this.children = new Children(settings, home);
        this.progress = progress;
    }

    void run(List<Component> wanted) throws IOException, InterruptedException {
        var missing = new ArrayList<Component>();
        for (var component : wanted) {
            if (!keeps(component)) {
                missing.add(component);
            }
        }
        requireFreePorts(missing);
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon, "undo"));
        try {
            for (var wave : missing.stream().collect(Collectors.groupingBy(Component::wave, TreeMap::new, Collectors.toList()))
                    .values()) {
                start(wave);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            abandon();
            throw e;
        }
        finish();
    }

    /// Says what runs already, what has ended unasked, and what is out of date. Answers whether there is nothing to do.
    private boolean keeps(Component component) throws IOException, InterruptedException {
        return switch (children.state(component)) {
            case STOPPED -> false;
            case ENDED -> clearAwayEnded(component);
            case RUNNING -> keepsRunning(component);
        };
    }

    private boolean clearAwayEnded(Component component) throws IOException, InterruptedException {
        progress.line(endedSentence(component, children.keepLog(component)));
        children.stop(component);
        awaitFreePort(component);
        return false;
    }

    private boolean keepsRunning(Component component) throws IOException, InterruptedException {
        if (isRebuilt(component) || !children.isUpToDate(component)) {
            progress.say("↻", component,
                    isRebuilt(component) ? "已重新构建，重启 rebuilt, restarting" : "设置已变，重启 settings changed, restarting");
            children.stop(component);
            return false;
        }
        progress.say("✓", component, "已在运行 running already");
        if (component.isReady()) {
            component.settle();
        }
        return true;
    }

    private boolean isRebuilt(Component component) throws IOException {
        var built = component.built();
        var running = children.find(component);
        return built.isPresent() && running.isPresent() && Files.exists(built.get())
                && Files.getLastModifiedTime(built.get()).toInstant().isAfter(running.get().since());
    }

    static String endedSentence(Component component, Path log) {
        return "  ! %s 意外结束（日志 %s）。\n    %s ended unexpectedly; its log tells why.".formatted(component.title(), log,
                component.title());
    }

    /// The children of a killed process may hold its port for a moment.
    private void awaitFreePort(Component component) throws InterruptedException {
        var end = Instant.now().plus(LEFTOVER);
        while (!isFree(component) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
    }

    private void requireFreePorts(List<Component> missing) {
        for (var component : missing) {
            if (!isFree(component)) {
                throw Ports.busy(component, settings.port(component.portSetting()));
            }
        }
    }

    private boolean isFree(Component component) {
        var host = component instanceof Service ? settings.get(Setting.PLENUM_HOST) : "127.0.0.1";
        return Ports.isFree(host, settings.port(component.portSetting()));
    }

    private void start(List<Component> wave) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ExecutorCompletionService<Component>(threads);
            wave.forEach(component -> results.submit(() -> start(component)));
            for (int left = wave.size(); left > 0; left--) {
                try {
                    results.take().get();
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    throw unwrapped(e);
                } catch (InterruptedException e) {
                    threads.shutdownNow();
                    throw e;
                }
            }
        }
    }

    private static IOException unwrapped(ExecutionException failure) {
        if (failure.getCause() instanceof IOException cause) {
            return cause;
        }
        throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
    }

    private Component start(Component component) throws IOException, InterruptedException {
        var begin = Instant.now();
        progress.starts(component);
        component.prepare(what -> progress.now(component, what));
        var child = launch(component);
        while (!component.isReady()) {
            if (isAbandoned()) {
                throw new InterruptedException();
            }
            if (!child.isAlive()) {
                throw new Trouble(
                        "%s 启动失败：%s（日志 %s）。".formatted(component.title(), lastError(component), home.log(component.name())),
                        "%s ended while starting; its log tells why.".formatted(component.title()));
            }
            if (Duration.between(begin, Instant.now()).compareTo(settings.startTimeout()) > 0) {
                throw new Trouble(
                        "%s 在 %d 秒内没有就绪（PLENUM_START_TIMEOUT；日志 %s）。".formatted(component.title(),
                                settings.startTimeout().toSeconds(), home.log(component.name())),
                        "%s was not ready in time.".formatted(component.title()));
            }
            Thread.sleep(250);
        }
        component.settle();
        progress.ready(component);
        return component;
    }

    /// Under one lock with [#abandon]: nothing is started after it was given up.
    private synchronized Child launch(Component component) throws IOException, InterruptedException {
        if (abandoned) {
            throw new InterruptedException();
        }
        started.push(component);
        return children.start(component);
    }

    private synchronized boolean isAbandoned() {
        return abandoned;
    }

    private synchronized void finish() {
        finished = true;
    }

    private synchronized void abandon() {
        if (abandoned || finished) {
            return;
        }
        abandoned = true;
        for (var component : started) {
            try {
                progress.say("■", component, "停止 stopping");
                children.stop(component);
            } catch (IOException e) {
                progress.say("!", component, String.valueOf(e.getMessage()));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String lastError(Component component) throws IOException {
        try (var lines = Files.lines(home.log(component.name()))) {
            return lines.filter(line -> line.matches(".*\\b(ERROR|FATAL|Caused by)\\b.*")).reduce((_, last) -> last)
                    .map(String::strip).orElse("进程已结束 the process ended");
        }
    }
}
