package org.plenum.deploy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// The commands of `./plenum` that are not Maven's. Errors are one sentence and exit code 1, wrong usage 2.
@Command(name = "plenum", description = "在一台机器上运行整个系统 runs the whole system on one machine", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT)
final class Launcher {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss")
            .withZone(ZoneId.systemDefault());

    private final Settings settings;
    private final Home home;
    private final Children children;
    private final PrintStream out;

    private Launcher(Settings settings, PrintStream out) {
        this.settings = settings;
        this.home = new Home(settings.home());
        this.children = new Children(settings, home);
        this.out = out;
    }

    static void main(String[] arguments) {
        var settings = new Settings(Path.of(System.getProperty("plenum.root", "")).toAbsolutePath(), System.getenv());
        var line = new CommandLine(new Launcher(settings, System.out));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            System.err.println("✗ " + explain(failure, settings));
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Command(description = "启动；只启动尚未运行的 start what does not run yet")
    int up(@Parameters(arity = "0..*", paramLabel = "NAME", description = "只启动这些 only these, e.g. postgres keycloak") @Nullable List<String> names)
            throws IOException, InterruptedException {
        home.create(settings);
        try (var _ = home.lock(); var progress = new Progress(out)) {
            new Up(settings, home, progress).run(chosen(names));
        }
        out.println();
        out.print(addresses());
        return 0;
    }

    @Command(description = "停止 stop everything that was started here")
    int down() throws IOException, InterruptedException {
        if (!Files.isDirectory(home.pids())) {
            out.println("没有运行 nothing runs.");
            return 0;
        }
        try (var _ = home.lock()) {
            stopAll();
        }
        return 0;
    }

    private void stopAll() throws IOException, InterruptedException {
        boolean any = false;
        for (var component : everything().reversed()) {
            if (children.stop(component)) {
                any = true;
                out.println("  ■ " + component.title() + " 已停止 stopped");
            }
        }
        if (!any) {
            out.println("没有运行 nothing runs.");
        }
    }

    @Command(description = "各进程的状态；全部运行时退出码为 0，否则为 3 what runs; exit code 0 if all of it, else 3")
    int status() throws IOException {
        var table = new Table().row("组件 component", "状态 state", "pid", "端口 port", "启动于 since", "日志 log");
        var ended = new ArrayList<Component>();
        boolean all = true;
        for (var component : components()) {
            var state = children.state(component);
            var child = children.find(component);
            table.row(component.name(), switch (state) {
                case STOPPED -> "停止 stopped";
                case ENDED -> "意外结束 ended";
                case RUNNING -> component.isReady() ? "就绪 ready" : "无应答 not answering";
            }, child.map(process -> Long.toString(process.pid())).orElse("-"),
                    Integer.toString(settings.port(component.portSetting())),
                    child.map(Child::since).map(SINCE::format).orElse("-"),
                    home.log(component.name()).toString());
            all &= state == Children.State.RUNNING;
            if (state == Children.State.ENDED) {
                ended.add(component);
            }
        }
        out.print(table);
        if (!settings.startsPostgres()) {
            out.println("  PostgreSQL: 外部 external");
        }
        if (!settings.startsKeycloak()) {
            out.println("  OIDC: 外部 external, " + settings.get(Setting.PLENUM_OIDC_URL));
        }
        ended.forEach(component -> out.println(Up.endedSentence(component, home.log(component.name()))));
        return all ? 0 : 3;
    }

    @Command(description = "显示日志 show logs")
    int logs(@Parameters(arity = "0..*", paramLabel = "NAME") @Nullable List<String> names,
            @Option(names = { "-f", "--follow" }, description = "持续显示 keep showing") boolean follow)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("tail", "-n", "100"));
        if (follow) {
            command.add("-F");
        }
        chosen(names).stream().map(component -> home.log(component.name())).filter(Files::exists).map(Path::toString)
                .forEach(command::add);
        if (!command.getLast().endsWith(".log")) {
            out.println("还没有日志 there are no logs yet.");
            return 0;
        }
        return Tool.await(new ProcessBuilder(command).inheritIO().start());
    }

    @Command(description = "演示七届五次会议的倒排计划 play session 7-5 through the public API")
    int demo() throws IOException, InterruptedException {
        var rehearsal = new Rehearsal(settings, home);
        home.create(settings);
        boolean terminal;
        try (var _ = home.lock(); var progress = new Progress(out)) {
            rehearsal.start(progress);
            terminal = progress.isTerminal();
        }
        out.println();
        rehearsal.demo(out, terminal && !System.getenv().containsKey("NO_COLOR")).play();
        return 0;
    }

    @Command(description = "打印演示用户的访问令牌 print an access token of a demo user")
    int token(@Parameters(paramLabel = "LOGIN") String login) throws IOException, InterruptedException {
        out.println(DemoRealm.token(settings, login));
        return 0;
    }

    @Command(description = "停止并删除全部数据 stop, and remove all data")
    int reset(@Option(names = "--yes", description = "不再询问 do not ask") boolean yes) throws IOException, InterruptedException {
        if (!Files.isDirectory(home.path())) {
            out.println("没有数据 there is no data.");
            return 0;
        }
        if (!yes && !confirmed()) {
            out.println("未删除 nothing was removed.");
            return 1;
        }
        home.create(settings);
        try (var _ = home.lock()) {
            stopAll();
            home.removeData();
        }
        out.println("数据已删除 the data is removed: " + home.path());
        return 0;
    }

    private boolean confirmed() {
        out.print("将删除 %s 中的全部数据。请输入 yes 确认。\nAll data in it will be removed. Type yes to confirm: ".formatted(home.path()));
        out.flush();
        var input = new Scanner(System.in, StandardCharsets.UTF_8);
        return input.hasNextLine() && input.nextLine().strip().equals("yes");
    }

    private List<Component> components() {
        return Component.all(settings, home);
    }

    /// Also what would not be started under the present settings, but may have been under others.
    private List<Component> everything() {
        return Component.all(new Settings(settings.root(), Map.of()), home);
    }

    /// Without names: all.
    private List<Component> chosen(@Nullable List<String> names) {
        var known = components();
        if (names == null) {
            return known;
        }
        for (var name : names) {
            if (known.stream().noneMatch(component -> component.name().equals(name))) {
                throw new Trouble(
                        "没有名为“%s”的组件；可用：%s。".formatted(name, String.join("、", known.stream().map(Component::name).toList())),
                        "There is no component \"%s\".".formatted(name));
            }
        }
        return known.stream().filter(component -> names.contains(component.name())).toList();
    }

    private String addresses() throws IOException {
        var gateway = settings.get(Setting.PLENUM_GATEWAY_URL);
        var addresses = new Table().row("API 文档 docs", gateway + "/docs").row("API 契约 contract", gateway + "/openapi");
        if (settings.startsKeycloak()) {
            addresses.row("Keycloak",
                    URI.create(settings.get(Setting.PLENUM_OIDC_URL)).resolve("/admin/plenum/console/").toString(),
                    "admin，密码见 password in " + new Secrets(settings, home).file("keycloak-admin-password"));
        }
        addresses.row("日志 logs", home.logs().toString()).row("停止 stop", "./plenum down");
        var logins = new Table();
        if (settings.startsKeycloak()) {
            DemoRealm.logins(settings)
                    .forEach(login -> logins.row(login.login(), login.name(), login.unit(), String.join(", ", login.roles())));
        }
        return addresses + (settings.startsKeycloak() ? "\n  演示登录，密码均为 plenum（demo logins, password plenum）\n" + logins : "");
    }

    /// One sentence for whoever sits at the terminal; the whole story of the unforeseen goes to `launcher.log`.
    private static String explain(Exception failure, Settings settings) {
        if (failure instanceof Trouble trouble) {
            return trouble.sentence();
        }
        if (String.valueOf(failure.getMessage()).contains("No space left on device")) {
            return "磁盘已满，无法写入 %s。\n  The disk of %s is full.".formatted(settings.home(), settings.home());
        }
        if (failure instanceof FileSystemException file) {
            return "无法读写文件 %s。\n  Cannot read or write it: %s".formatted(file.getFile(), file);
        }
        if (failure instanceof InterruptedException) {
            return "已中断。\n  Interrupted.";
        }
        return "出乎意料的错误：%s（详见 %s）。\n  Unexpected error; the log has the details.".formatted(failure, record(failure, settings));
    }

    private static Path record(Exception failure, Settings settings) {
        var log = new Home(settings.home()).log("launcher");
        try (var writer = new PrintWriter(Files.newBufferedWriter(log))) {
            writer.println(Instant.now());
            failure.printStackTrace(writer);
        } catch (IOException e) {
            failure.addSuppressed(e);
            failure.printStackTrace(); // there is nowhere else left to say it
        }
        return log;
    }
}
