package org.plenum.gateway.problem;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A kind of problem: what its page at `/problems/{slug}` says.
public record Kind(String slug, int status, Text title, Text detail, Text remedy) {

    /// The same sentence twice. Placeholders look like `{service}`.
    public record Text(String zh, String en) {
        public String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }

        String in(Language language, Map<String, String> values) {
            var text = in(language);
            for (var value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return text;
        }

        void into(ObjectNode node) {
            node.put("zh", zh).put("en", en);
        }

        static Text of(JsonNode node) {
            return new Text(node.path("zh").asText(), node.path("en").asText());
        }
    }

    /// The same as an entry of a contract's `x-problems`.
    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put("slug", slug).put("status", status);
        title.into(json.putObject("title"));
        detail.into(json.putObject("detail"));
        remedy.into(json.putObject("remedy"));
        return json;
    }

    /// One entry of a contract's `x-problems`.
    public static Kind of(JsonNode node) {
        return new Kind(node.path("slug").asText(), node.path("status").asInt(), Text.of(node.path("title")),
                Text.of(node.path("detail")), Text.of(node.path("remedy")));
    }
}
