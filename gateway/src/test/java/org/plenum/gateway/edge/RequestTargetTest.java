package org.plenum.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/api/v1/tasks", "/api/v1/tasks/7-5", "/a.b/..c/c..", "/%E5%A7%94", "/a+b", "/a%20b",
            "/docs/" })
    void plain_paths_are_plain(String path) {
        assertThat(RequestTarget.isPlainPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "//", "/a//b", "/.", "/..", "/a/../b", "/a/./b", "/a;b", "/a\\b", "/%2f", "/%2E", "/%5C",
            "/%25", "/%3b",
            "/%00", "/%1f", "/%7F", "/%", "/%4", "/%zz", "/%-1", "/%E5", "/%C0%AF", "/%ED%A0%80" })
    void tricks_are_not(String path) {
        assertThat(RequestTarget.isPlainPath(path)).isFalse();
    }

    @Test
    void a_query_may_hold_encoded_slashes_but_no_control_characters() {
        assertThat(RequestTarget.isPlainQuery(null)).isTrue();
        assertThat(RequestTarget.isPlainQuery("path=a%2Fb%25&q=%E5%A7%94")).isTrue();
        assertThat(RequestTarget.isPlainQuery("q=%0d%0a")).isFalse();
        assertThat(RequestTarget.isPlainQuery("q=%E5")).isFalse();
    }
}
