package org.plenum.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One of our own Quarkus applications.
record Service(String name, Setting portSetting, int wave, Settings settings, Secrets secrets) implements Component {

    @Override
    public String title() {
        return name;
    }

    @Override
    public void prepare(Consumer<String> progress) {
        if (!Files.exists(jar())) {
            throw new Trouble("%s 尚未构建：找不到 %s。".formatted(name, jar()),
                    "%s is not built: there is no %s. Run ./plenum up without PLENUM_SKIP_BUILD.".formatted(name, jar()));
        }
    }

    @Override
    public List<String> command() {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.addAll(Jvm.options(settings.get(Setting.PLENUM_SERVICE_OPTS)));
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-jar", jar().toString()));
        return command;
    }

    /// Each service gets its own credentials only.
    @Override
    public Map<String, String> environment() throws IOException {
        var prefix = portSetting.name().replace("PORT", "");
        var environment = settings.all();
        environment.keySet()
                .removeIf(setting -> setting.matches(".*(_DB_|_KEY|_SECRET).*") && !setting.startsWith(prefix));
        if (portSetting == Setting.PLENUM_MEMBER_PORT) {
            environment.put(Setting.PLENUM_MEMBER_KEYS.name(), secrets.memberKeys());
            environment.put(Setting.PLENUM_MEMBER_HASH_KEY.name(), secrets.memberHashKey());
        }
        if (portSetting == Setting.PLENUM_GATEWAY_PORT) {
            environment.putIfAbsent("PLENUM_CONTRACTS_DIR", settings.home().resolve("contracts").toString());
        }
        return environment;
    }

    @Override
    public boolean isReady() {
        return Web.answers(
                URI.create("http://" + settings.probeHost() + ":" + settings.port(portSetting) + "/q/health/ready"));
    }

    @Override
    public Optional<Path> built() {
        return Optional.of(jar());
    }

    private Path jar() {
        return settings.root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
