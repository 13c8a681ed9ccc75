package org.plenum.deploy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;

import org.plenum.deploy.local.demo.Demo;

/// The system on the day of the [Demo], whatever clock it had before.
final class Rehearsal {

    private static final OffsetDateTime BEGIN = OffsetDateTime.parse(Demo.CLOCK);

    private final Settings settings;
    private final Home home;
    private final Children children;

    /// Throws [Trouble] where there are no demo users.
    Rehearsal(Settings present, Home home) {
        if (!present.startsKeycloak()) {
            throw new Trouble("演示需要演示域的用户，而令牌由外部系统 %s 签发。".formatted(present.get(Setting.PLENUM_OIDC_URL)),
                    "The demo needs the users of the demo realm, but tokens come from PLENUM_OIDC_URL.");
        }
        this.settings = present.with(Setting.PLENUM_CLOCK_START, Demo.CLOCK);
        this.home = home;
        this.children = new Children(settings, home);
    }

    /// Starts what does not run. What runs on another day, or has come to its next one, starts again.
    void start(Progress progress) throws IOException, InterruptedException {
        var components = Component.all(settings, home);
        var outdated = new ArrayList<Component>();
        for (var component : components) {
            if (component instanceof Service && children.state(component) == Children.State.RUNNING
                    && (!children.isUpToDate(component) || isOver(component))) {
                outdated.add(component);
            }
        }
        if (!outdated.isEmpty()) {
            progress.line(
                    "  ↻ 服务以演练时钟 %s 重新启动，数据不变。\n    The services start again with the clock of the rehearsal; their data stay."
                            .formatted(Demo.CLOCK));
        }
        for (var component : outdated) {
            children.stop(component);
        }
        new Up(settings, home, progress).run(components);
    }

    private boolean isOver(Component component) throws IOException {
        return children.find(component).filter(child -> isOver(child.since(), Instant.now())).isPresent();
    }

    /// Whether midnight has come on a clock that began with the process.
    static boolean isOver(Instant since, Instant now) {
        var reached = BEGIN.plus(Duration.between(since, now)).toLocalDate();
        return reached.isAfter(BEGIN.toLocalDate());
    }

    Demo demo(PrintStream out, boolean coloured) {
        var gateway = "http://" + settings.probeHost() + ":" + settings.port(Setting.PLENUM_GATEWAY_PORT);
        return new Demo(URI.create(gateway), URI.create(settings.get(Setting.PLENUM_GATEWAY_URL)),
                login -> DemoRealm.token(settings, login), out, coloured);
    }
}
