package org.plenum.deploy.local.demo;

import java.util.List;
import java.util.stream.Collectors;

import org.plenum.deploy.local.Trouble;

import com.fasterxml.jackson.databind.JsonNode;

/// What the API says when it refuses (RFC 9457 problem details), as far as whoever sits at the terminal needs it.
///
/// @param kind the last part of the problem's type
/// @param violations `field: message`
record Refusal(int status, String kind, String title, String detail, List<String> violations) {

    /// @param body missing or anything where the answer was no problem
    static Refusal of(int status, JsonNode body) {
        var type = body.path("type").asText();
        return new Refusal(status, type.substring(type.lastIndexOf('/') + 1), body.path("title").asText(),
                body.path("detail").asText(), body.path("violations").valueStream().map(
                        one -> one.path("field").asText() + "：" + one.path("message").asText())
                        .toList());
    }

    Trouble trouble(String login, String method, String path) {
        return new Trouble("%s 的请求 %s %s 未成功：%s。".formatted(login, method, path, chinese()),
                "The API answered %s %s of %s with %d%s.".formatted(method, path, login, status,
                        kind.isEmpty() ? "" : " (" + kind + ")"));
    }

    private String chinese() {
        if (title.isEmpty()) {
            return "HTTP %d，没有说明".formatted(status);
        }
        var sentence = title + (detail.isEmpty() ? "，" : "——") + withoutStop(detail);
        return withoutStop(sentence)
                + (violations.isEmpty() ? ""
                        : violations.stream().map(Refusal::withoutStop).collect(Collectors.joining("；", "（", "）")));
    }

    private static String withoutStop(String text) {
        return text.replaceFirst("[。，.\\s]+$", "");
    }
}
