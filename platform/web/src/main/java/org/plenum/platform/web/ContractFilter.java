package org.plenum.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/// Adds to the contract what holds for every operation, so that no resource repeats it: problems by status, `Idempotency-Key` on each POST,
/// `ETag` on views and 304 on reads, the security scheme, and the catalogue of problems as `x-problems`.
///
/// What a method says by its return type becomes the status: a POST that returns a [RestResponse] makes something and answers 201 (see [Created]),
/// a PUT that does answers 201 or 200.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {

    private static final String SCHEME = "oauth2";
    private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);
    private static final DotName OPERATION = DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Set<String> making;

    private static final Map<Integer, String> DESCRIPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "请求无法读取或输入不合规则，violations 指明字段 Unreadable or invalid input; violations name the fields"),
            Map.entry(401, "没有令牌或令牌无效 No token, or an invalid one"), Map.entry(403, "无权执行 Not allowed for this caller"),
            Map.entry(404, "不存在，或调用者无权知道 Unknown, or not for this caller to know of"),
            Map.entry(406, "不支持所要求的表示形式 Not available in the representation asked for"),
            Map.entry(409, "状态不允许、重复，或同一请求仍在处理 Wrong state, duplicate, or the same request still runs"),
            Map.entry(412, "If-Match 已过期，请重新读取 If-Match is stale: read again"),
            Map.entry(413, "请求体过大 The body is too large"), Map.entry(415, "请求体类型不支持 The body's media type is not supported"),
            Map.entry(422, "请求合法，但业务规则拒绝 A valid request that a rule of the domain refuses"),
            Map.entry(428, "缺少 If-Match If-Match is missing"), Map.entry(500, "服务器内部错误 Unexpected failure"),
            Map.entry(503, "暂时不可用，见 Retry-After Unavailable for now, see Retry-After")));

    /// @param classes of the service
    public ContractFilter(IndexView classes) {
        making = classes.getAnnotations(OPERATION).stream().filter(one -> one.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(one -> one.target().asMethod().returnType().name().equals(REST_RESPONSE))
                .map(one -> one.value("operationId"))
                .filter(Objects::nonNull).map(AnnotationValue::asString).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components);
        addProblemSchemas(components);
        addSecurityScheme(components);
        relaxPatches(api, components);
        var used = new TreeSet<Integer>();
        api.getPaths().getPathItems().values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> complete(method, path, operation, used)));
        used.forEach(status -> components.addResponse("Problem" + status, OASFactory.createAPIResponse()
                .description(DESCRIPTIONS.get(status)).content(problemContent())));
        api.addExtension("x-problems", catalogue());
    }

    /// A patch may leave out what the whole must have: each body of a merge patch gets a schema of its own, without required members.
    private static void relaxPatches(OpenAPI api, Components components) {
        api.getPaths().getPathItems().values().stream().map(PathItem::getPATCH).filter(Objects::nonNull)
                .filter(patch -> patch.getRequestBody() != null && patch.getRequestBody().getContent() != null)
                .map(patch -> patch.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE))
                .filter(type -> type != null && type.getSchema() != null && type.getSchema().getRef() != null).forEach(type -> {
                    String whole = type.getSchema().getRef().substring("#/components/schemas/".length());
                    Schema schema = components.getSchemas().get(whole);
                    if (schema != null && schema.getProperties() != null) {
                        components.addSchema(whole + "Patch", OASFactory.createSchema().addType(SchemaType.OBJECT)
                                .description(
                                        "RFC 7386：给出的字段被替换，null 表示清空，未给出的保持不变 Given members replace, null removes, absent ones stay")
                                .properties(new java.util.LinkedHashMap<>(schema.getProperties())));
                        type.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + whole + "Patch"));
                    }
                });
    }

    /// SmallRye takes every answer with a body for 200.
    private void correctSuccess(PathItem.HttpMethod method, Operation operation) {
        var responses = operation.getResponses();
        APIResponse ok = responses.getAPIResponse("200");
        if (ok == null) {
            return;
        }
        switch (method) {
            case GET -> responses.addAPIResponse("304", OASFactory.createAPIResponse()
                    .description("与 If-None-Match 给出的 ETag 相比没有变化 Not changed since the ETag in If-None-Match"));
            case POST -> {
                if (making.contains(operation.getOperationId())) {
                    responses.removeAPIResponse("200");
                    responses.addAPIResponse("201", made(ok));
                }
            }
            case PUT -> {
                if (making.contains(operation.getOperationId())) {
                    responses.addAPIResponse("201", made(ok));
                }
            }
            default -> {
            }
        }
    }

    private static APIResponse made(APIResponse ok) {
        return OASFactory.createAPIResponse().description("Created").content(ok.getContent());
    }

    private void complete(PathItem.HttpMethod method, PathItem path, Operation operation, TreeSet<Integer> used) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean conditional = parameters.stream().anyMatch(one -> "If-Match".equals(one.getName()));
        if (method == PathItem.HttpMethod.POST
                && parameters.stream().noneMatch(one -> "Idempotency-Key".equals(one.getName()))) {
            operation.addParameter(idempotencyKey());
        }
        parameters.stream().filter(one -> "If-Match".equals(one.getName())).forEach(one -> {
            one.setRequired(true);
            one.setDescription("最近一次读取得到的 ETag The ETag of the last read");
            if (one.getExample() == null) {
                one.setExample("\"1-1f2e3d4c\"");
            }
        });
        boolean writes = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
        var statuses = new TreeSet<>(List.of(400, 401, 403, 406, 500, 503));
        if (!parameters.isEmpty() || path.getParameters() != null) {
            statuses.add(404);
        }
        if (writes) {
            statuses.addAll(List.of(404, 409, 422));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (conditional) {
            statuses.addAll(List.of(412, 428));
        }
        for (Integer status : statuses) {
            String code = status.toString();
            if (operation.getResponses().getAPIResponse(code) == null
                    || operation.getResponses().getAPIResponse(code).getContent() == null) {
                operation.getResponses().addAPIResponse(code,
                        OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
                used.add(status);
            }
        }
        correctSuccess(method, operation);
        var responses = operation.getResponses().getAPIResponses();
        responses.forEach((code, response) -> {
            if (code.startsWith("2") && response.getHeaders() == null && response.getContent() != null
                    && !response.getContent().getMediaTypes().isEmpty() && isView(response.getContent())) {
                response.addHeader("ETag", etag());
            }
            if (code.equals("201") && method == PathItem.HttpMethod.POST) {
                response.addHeader("Location", location());
            }
        });
        operation.getResponses().setAPIResponses(new TreeMap<>(responses));
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of())));
    }

    private static boolean isView(Content content) {
        return content.getMediaTypes().values().stream()
                .anyMatch(type -> type.getSchema() != null && type.getSchema().getRef() != null
                        && type.getSchema().getRef().endsWith("View"));
    }

    private static Header etag() {
        return OASFactory.createHeader().description("写操作须在 If-Match 中带回 To be sent back in If-Match by a write")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Header location() {
        return OASFactory.createHeader().description("新资源的路径 Path of what was made")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter().name("Idempotency-Key").in(Parameter.In.HEADER).required(false)
                .description("同一键与同一请求体在 24 小时内只生效一次 The same key with the same body takes effect once within 24 hours")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).minLength(1).maxLength(255)
                        .pattern("^[\\x21-\\x7e]{1,255}$"))
                .example("0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10");
    }

    private static Content problemContent() {
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static void addProblemSchemas(Components components) {
        components.addSchema("Problem", object("RFC 9457 problem details")
                .addProperty("type",
                        string("问题种类的地址，其页面说明含义与处理办法 URI of the kind; its page explains meaning and remedy",
                                "/problems/wrong-state"))
                .addProperty("title", string("问题种类 The kind", "当前状态不允许此操作"))
                .addProperty("status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("HTTP status").examples(List.of(409)))
                .addProperty("detail", string("本次的具体情况 What happened this time", "任务当前状态为 CLOSED，不能执行此操作。"))
                .addProperty("remedy", string("可以怎么办 What to do", "请重新读取后按 allowedActions 操作。"))
                .addProperty("instance",
                        string("请求路径 Path of the request", "/api/v1/tasks/0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10/start"))
                .addProperty("requestId", string("请求标识，报告问题时请提供 Id of the request, to be told when reporting a fault",
                        "5028bb15-85ce-414e-8a4a-18104cd59553"))
                .addProperty("violations",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).description("不合规则的字段 Fields that break a rule")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .required(List.of("type", "title", "status", "detail")));
        components.addSchema("Violation", object("不合规则的一个字段 One field that breaks a rule")
                .addProperty("field", string("字段路径或参数名 Path of the field, or the parameter", "openingDay"))
                .addProperty("in", string("body, query, path, header", "body"))
                .addProperty("message", string("应当如何 What is expected", "不能为空"))
                .required(List.of("field", "in", "message")));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema string(String description, String example) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description).examples(List.of(example));
    }

    private static void addSecurityScheme(Components components) {
        components.addSecurityScheme(SCHEME, OASFactory.createSecurityScheme().type(SecurityScheme.Type.OAUTH2)
                .description("OIDC 访问令牌，受众为 plenum-api OIDC access token for the audience plenum-api")
                .flows(OASFactory.createOAuthFlows().authorizationCode(OASFactory.createOAuthFlow()
                        .authorizationUrl("/realms/plenum/protocol/openid-connect/auth")
                        .tokenUrl("/realms/plenum/protocol/openid-connect/token")
                        .scopes(new TreeMap<>(Map.of("openid", "登录 Log in"))))));
    }

    private static List<Map<String, Object>> catalogue() {
        var kinds = new ArrayList<Map<String, Object>>();
        for (var kind : ProblemCatalogue.load(Thread.currentThread().getContextClassLoader()).kinds()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("slug", kind.slug());
            one.put("status", kind.status());
            one.put("title", words(kind.title()));
            one.put("detail", words(kind.detail()));
            one.put("remedy", words(kind.remedy()));
            kinds.add(one);
        }
        return kinds;
    }

    private static Map<String, Object> words(Text text) {
        var words = new LinkedHashMap<String, Object>();
        words.put("zh", text.zh());
        words.put("en", text.en());
        return words;
    }
}
