package org.plenum.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.problem.Kind;
import org.plenum.gateway.route.Provider;
import org.plenum.gateway.route.Service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

class MergeTest {

    private static final Provider.Endpoints LOGIN = new Provider.Endpoints("https://id/login", "https://id/token");
    private static final Service TASK = new Service("task", List.of(), List.of());
    private static final Service MEMBER = new Service("member", List.of(), List.of());

    private static final Kind OWN = new Kind("too-many-requests", 429, new Kind.Text("多", "Many"), new Kind.Text("多", "Many"),
            new Kind.Text("等", "Wait"));

    @Test
    void the_server_is_the_gateway_whatever_the_services_say() {
        var all = merge(contract(TASK, "{'openapi':'3.1.0','servers':[{'url':'http://10.0.0.1:8081'}],"
                + "'paths':{'/api/v1/tasks':{'servers':[{'url':'http://10.0.0.1'}],'get':{'servers':[{'url':'http://10.0.0.1'}]}}}}"));
        assertThat(all.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(all.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(all.toString()).doesNotContain("10.0.0.1");
    }

    @Test
    void equal_schemas_become_one_and_different_ones_get_their_services_name() {
        var all = merge(contract(TASK, schemas("'Problem':{'type':'object'},'Unit':{'type':'string'}")),
                contract(MEMBER, schemas("'Problem':{'type':'object'},'Unit':{'type':'integer'}")));
        assertThat(names(all.at("/components/schemas"))).containsExactly("MemberUnit", "Problem", "TaskUnit");
    }

    @Test
    void references_follow_the_new_name_everywhere() {
        var all = merge(
                contract(TASK,
                        "{'openapi':'3.1.0','paths':{'/api/v1/tasks':{'get':{'responses':{'200':{'schema':{'$ref':'#/components/schemas/Unit'}}}}}},"
                                + "'components':{'schemas':{'Unit':{'type':'string'},'Any':{'oneOf':[{'$ref':'#/components/schemas/Unit'}],"
                                + "'discriminator':{'propertyName':'kind','mapping':{'u':'#/components/schemas/Unit'}}}}}}"),
                contract(MEMBER, schemas("'Unit':{'type':'integer'}")));
        assertThat(all.at("/paths/~1api~1v1~1tasks/get/responses/200/schema/$ref").asText())
                .isEqualTo("#/components/schemas/TaskUnit");
        assertThat(all.at("/components/schemas/Any/oneOf/0/$ref").asText()).isEqualTo("#/components/schemas/TaskUnit");
        assertThat(all.at("/components/schemas/Any/discriminator/mapping/u").asText())
                .isEqualTo("#/components/schemas/TaskUnit");
    }

    @Test
    void schemas_that_look_alike_but_refer_to_different_ones_differ() {
        var page = "'Page':{'items':{'$ref':'#/components/schemas/Item'}},'Book':{'page':{'$ref':'#/components/schemas/Page'}},";
        var all = merge(contract(TASK, schemas(page + "'Item':{'type':'string'}")),
                contract(MEMBER, schemas(page + "'Item':{'type':'integer'}")));
        assertThat(names(all.at("/components/schemas"))).containsExactly("MemberBook", "MemberItem", "MemberPage", "TaskBook",
                "TaskItem", "TaskPage");
        assertThat(all.at("/components/schemas/MemberBook/page/$ref").asText()).isEqualTo("#/components/schemas/MemberPage");
    }

    @Test
    void every_scheme_of_the_services_becomes_the_one_login() {
        var all = merge(contract(TASK,
                "{'openapi':'3.1.0','security':[{'bearer':[]}],'paths':{'/a':{'get':{},'post':{'security':[{'oauth2':['assessment:write']}]},"
                        + "'put':{'security':[]}}},'components':{'securitySchemes':{'bearer':{'type':'http'}}}}"));
        assertThat(all.at("/paths/~1a/get/security").toString()).isEqualTo("[{\"oidc\":[]}]");
        assertThat(all.at("/paths/~1a/post/security").toString()).isEqualTo("[{\"oidc\":[\"assessment:write\"]}]");
        assertThat(all.at("/paths/~1a/put/security").toString()).isEqualTo("[]");
        var flow = all.at("/components/securitySchemes/oidc/flows/authorizationCode");
        assertThat(flow.path("authorizationUrl").asText()).isEqualTo("https://id/login");
        assertThat(flow.path("tokenUrl").asText()).isEqualTo("https://id/token");
        assertThat(names(flow.path("scopes"))).containsExactly("assessment:write", "openid");
        assertThat(names(all.at("/components/securitySchemes"))).containsExactly("oidc");
    }

    @Test
    void operation_ids_are_unique() {
        var all = merge(contract(TASK, "{'openapi':'3.1.0','paths':{'/a':{'get':{'operationId':'list'}}}}"),
                contract(MEMBER,
                        "{'openapi':'3.1.0','paths':{'/b':{'get':{'operationId':'list'},'post':{'operationId':'create'}}}}"));
        assertThat(all.findValuesAsText("operationId")).containsExactlyInAnyOrder("taskList", "memberList", "create");
    }

    @Test
    void a_service_that_was_never_there_is_named_as_missing() {
        var all = merge(contract(TASK, schemas("'A':{}")), new ServiceContract(MEMBER, null, false));
        assertThat(all.at("/info/description").asText()).contains("member");
        assertThat(all.at("/info/x-services/member/available").asBoolean(true)).isFalse();
        assertThat(all.at("/info/x-services/task/available").asBoolean()).isTrue();
    }

    @Test
    void the_last_known_contract_of_a_service_that_is_away_is_marked() {
        var document = contract(TASK, "{'openapi':'3.1.0','paths':{'/a':{'get':{}}}}").document();
        var all = merge(new ServiceContract(TASK, document, false));
        assertThat(all.at("/paths/~1a/get/x-unavailable").asBoolean()).isTrue();
        assertThat(all.at("/info/description").asText()).contains("task");
    }

    @Test
    void every_operation_tells_that_the_gateway_may_answer_429_unless_its_service_says_more() {
        var all = merge(contract(TASK,
                "{'openapi':'3.1.0','paths':{'/a':{'get':{},'post':{'responses':{'429':{'description':'own'}}}}}}"));
        var shared = all.at("/paths/~1a/get/responses/429/$ref").asText();
        assertThat(all.at(shared.substring(1)).at("/headers").has("RateLimit")).isTrue();
        assertThat(all.at("/paths/~1a/post/responses/429/description").asText()).isEqualTo("own");
    }

    @Test
    void the_gateways_own_problems_are_among_the_services_and_give_way_to_them() {
        var all = merge(contract(TASK, "{'openapi':'3.1.0','x-problems':[{'slug':'a','status':400}]}"));
        assertThat(all.path("x-problems").findValuesAsText("slug")).containsExactly("a", "too-many-requests");
        var given = merge(contract(TASK, "{'openapi':'3.1.0','x-problems':[{'slug':'too-many-requests','status':430}]}"));
        assertThat(given.at("/x-problems/0/status").asInt()).isEqualTo(430);
    }

    @Test
    void a_view_for_one_audience_has_its_operations_and_only_what_these_need() {
        var document = contract(TASK,
                "{'openapi':'3.1.0','tags':[{'name':'A'},{'name':'B'}],'paths':{'/a':{"
                        + "'get':{'tags':['A'],'x-audience':'app, admin','responses':{'200':{'$ref':'#/components/responses/Yes'}}},"
                        + "'post':{'tags':['B'],'x-audience':'admin','responses':{'200':{'schema':{'$ref':'#/components/schemas/Unused'}}}}},"
                        + "'/b':{'get':{'tags':['B'],'x-audience':'office'}}},"
                        + "'components':{'schemas':{'Deep':{},'Near':{'items':{'$ref':'#/components/schemas/Deep'}},'Unused':{}},"
                        + "'responses':{'Yes':{'schema':{'$ref':'#/components/schemas/Near'}},'No':{}}}}");
        var app = Merge.of("All", "1", List.of(document), LOGIN, List.of(OWN), (_, _) -> true, Audience.APP);
        assertThat(names(app.path("paths"))).containsExactly("/a");
        assertThat(app.at("/paths/~1a").has("post")).isFalse();
        assertThat(names(app.at("/components/schemas"))).containsExactly("Deep", "Near");
        assertThat(names(app.at("/components/responses"))).containsExactlyInAnyOrder("GatewayTooManyRequests", "Yes");
        assertThat(names(app.at("/components/securitySchemes"))).containsExactly("oidc");
        assertThat(app.path("tags").findValuesAsText("name")).containsExactly("A");
        var office = Merge.of("All", "1", List.of(document), LOGIN, List.of(OWN), (_, _) -> true, Audience.OFFICE);
        assertThat(names(office.path("paths"))).containsExactly("/b");
    }

    @Test
    void an_operation_that_names_no_audience_is_for_everybody() {
        var document = contract(TASK, "{'openapi':'3.1.0','paths':{'/a':{'get':{}}}}");
        var app = Merge.of("All", "1", List.of(document), LOGIN, List.of(OWN), (_, _) -> true, Audience.APP);
        assertThat(names(app.path("paths"))).containsExactly("/a");
    }

    private static ObjectNode merge(ServiceContract... contracts) {
        return Merge.of("All", "1", List.of(contracts), LOGIN, List.of(OWN), (_, _) -> true, null);
    }

    private static String schemas(String schemas) {
        return "{'openapi':'3.1.0','components':{'schemas':{" + schemas + "}}}";
    }

    private static ServiceContract contract(Service service, String document) {
        return new ServiceContract(service, Http.json(document.replace('\'', '"')), true);
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
