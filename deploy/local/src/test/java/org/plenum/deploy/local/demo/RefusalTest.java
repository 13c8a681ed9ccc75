package org.plenum.deploy.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

class RefusalTest {

    @Test
    void a_problem_is_told_with_its_violations_in_one_sentence_of_each_language() throws JsonProcessingException {
        var problem = new ObjectMapper().readTree("""
                {"type": "/problems/invalid-input", "title": "输入不合规则", "status": 400, "detail": "下列字段不合规则：closingDay。",
                 "violations": [{"field": "closingDay", "in": "body", "message": "不得早于开幕日"}]}""");

        assertThat(Refusal.of(400, problem).trouble("office1", "POST", "/api/v1/sessions").sentence()).isEqualTo("""
                office1 的请求 POST /api/v1/sessions 未成功：输入不合规则——下列字段不合规则：closingDay（closingDay：不得早于开幕日）。
                  The API answered POST /api/v1/sessions of office1 with 400 (invalid-input).""");
    }

    @Test
    void a_problem_without_detail_keeps_its_title() throws JsonProcessingException {
        var problem = new ObjectMapper().readTree("{\"type\": \"/problems/forbidden\", \"title\": \"无权执行\"}");

        assertThat(Refusal.of(403, problem).trouble("member1", "GET", "/api/v1/tasks").sentence())
                .startsWith("member1 的请求 GET /api/v1/tasks 未成功：无权执行。");
    }

    @Test
    void what_is_no_problem_is_told_by_its_status() {
        assertThat(Refusal.of(502, MissingNode.getInstance()).trouble("office1", "GET", "/api/v1/plans").sentence())
                .isEqualTo("""
                        office1 的请求 GET /api/v1/plans 未成功：HTTP 502，没有说明。
                          The API answered GET /api/v1/plans of office1 with 502.""");
    }
}
