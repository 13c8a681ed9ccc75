package org.plenum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/// The pages under `docs/` are true: `problems.md` is made from the committed contracts and the gateway's catalogue (`-Dcontract.update` writes it
/// anew), `states.md` names what the contracts name.
class DocsTest {

    private static final Path ROOT = Path.of(System.getProperty("plenum.root", "..")).toAbsolutePath().normalize();

    private record Kind(int status, String titleZh, String titleEn, String remedyZh, String remedyEn) {
    }

    @Test
    void the_page_of_problems_is_true() throws IOException {
        var kinds = new TreeMap<String, Kind>();
        for (String service : List.of("task-service", "proposal-service", "member-service")) {
            JsonNode contract = new YAMLMapper()
                    .readTree(ROOT.resolve(service).resolve("src/main/openapi/openapi.yaml").toFile());
            contract.path("x-problems").forEach(one -> kinds.put(one.path("slug").asText(), new Kind(one.path("status").asInt(),
                    one.at("/title/zh").asText(), one.at("/title/en").asText(), one.at("/remedy/zh").asText(),
                    one.at("/remedy/en").asText())));
        }
        gateway().forEach(kinds::putIfAbsent);
        Path page = ROOT.resolve("docs/problems.md");
        String generated = render(kinds);
        if (System.getProperty("contract.update") != null) {
            Files.writeString(page, generated);
        }
        assertThat(page).exists();
        assertThat(generated).as("docs/problems.md has drifted; run this test with -Dcontract.update and commit it")
                .isEqualTo(Files.readString(page));
    }

    @Test
    void the_page_of_states_names_every_state_and_action() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/states.md"));
        for (var schema : List.of("task-service TaskState", "task-service TaskAction", "task-service Light",
                "proposal-service ProposalState",
                "proposal-service ProposalAction")) {
            String[] names = schema.split(" ");
            JsonNode contract = new YAMLMapper()
                    .readTree(ROOT.resolve(names[0]).resolve("src/main/openapi/openapi.yaml").toFile());
            JsonNode values = contract.at("/components/schemas/" + names[1] + "/enum");
            assertThat(values).as(schema).isNotEmpty();
            values.forEach(value -> assertThat(page).as(schema).contains(value.asText()));
        }
    }

    private static Map<String, Kind> gateway() throws IOException {
        var entries = new Properties();
        try (Reader in = Files
                .newBufferedReader(ROOT.resolve("gateway/src/main/resources/META-INF/plenum/problems.properties"))) {
            entries.load(in);
        }
        var kinds = new TreeMap<String, Kind>();
        for (String key : entries.stringPropertyNames()) {
            if (key.endsWith(".status")) {
                String slug = key.substring(0, key.length() - ".status".length());
                kinds.put(slug,
                        new Kind(Integer.parseInt(entries.getProperty(key).strip()), entries.getProperty(slug + ".title.zh"),
                                entries.getProperty(slug + ".title.en"), entries.getProperty(slug + ".remedy.zh"),
                                entries.getProperty(slug + ".remedy.en")));
            }
        }
        return kinds;
    }

    private static String render(Map<String, Kind> kinds) {
        var page = new StringBuilder(
                """
                        # 问题一览 Problems

                        Every failure is `application/problem+json` (RFC 9457). Its `type` is one of these, below `/problems/`; the gateway serves a page for
                        each. Generated from the contracts.

                        | type | status | 含义 meaning | 处理 remedy |
                        |---|---|---|---|
                        """);
        kinds.forEach((slug, kind) -> page.append("| `").append(slug).append("` | ").append(kind.status()).append(" | ")
                .append(kind.titleZh())
                .append("<br>").append(kind.titleEn()).append(" | ").append(kind.remedyZh()).append("<br>")
                .append(kind.remedyEn()).append(" |\n"));
        return page.toString();
    }
}
