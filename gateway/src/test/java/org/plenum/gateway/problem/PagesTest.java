package org.plenum.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.json;
import static org.plenum.gateway.fake.Http.send;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.Surroundings;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(Surroundings.class)
class PagesTest {

    @Test
    void a_page_explains_a_problem_in_the_readers_language_and_offers_the_other() {
        var chinese = send(Http.to("/problems/unauthenticated").header("Accept", "text/html"));
        assertThat(chinese.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(chinese.body()).contains("lang=\"zh-CN\"", "未登录或令牌无效", "重新登录", "href=\"?lang=en\"");
        var english = send(Http.to("/problems/unauthenticated").header("Accept-Language", "en"));
        assertThat(english.body()).contains("lang=\"en\"", "Not authenticated", "Log in again", "href=\"?lang=zh-CN\"");
        assertThat(send(Http.to("/problems/unauthenticated?lang=en")).body()).contains("Not authenticated");
    }

    @Test
    void json_has_both_languages() {
        var kind = json(send(Http.to("/problems/payload-too-large").header("Accept", "application/json")));
        assertThat(kind.path("status").asInt()).isEqualTo(413);
        assertThat(kind.at("/title/zh").asText()).isEqualTo("请求正文过大");
        assertThat(kind.at("/remedy/en").asText()).isNotBlank();
    }

    @Test
    void problems_that_a_service_publishes_have_pages_too_and_their_text_is_escaped() {
        var page = send(Http.to("/problems/wrong-state"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("状态不符", "&lt;b&gt;").doesNotContain("<b> 不允许");
    }

    @Test
    void the_index_lists_the_gateways_and_the_services_problems() {
        var index = json(send(Http.to("/problems").header("Accept", "application/json")));
        assertThat(index.findValuesAsText("slug")).contains("unauthenticated", "bad-gateway", "upstream-timeout", "wrong-state")
                .doesNotHaveDuplicates();
        assertThat(send(Http.to("/problems")).body()).contains("href=\"/problems/wrong-state?lang=zh-CN\"");
    }

    @Test
    void an_unknown_problem_is_not_found() {
        var answer = send(Http.to("/problems/nothing"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
