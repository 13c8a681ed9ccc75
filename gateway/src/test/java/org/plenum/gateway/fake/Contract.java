package org.plenum.gateway.fake;

/// Contracts as the services publish them, cut down to what merging has to deal with.
final class Contract {

    static final String TASK = """
            {"openapi":"3.1.0","info":{"title":"task","version":"1.2"},"tags":[{"name":"tasks"}],
             "paths":{
              "/api/v1/tasks/{id}":{"get":{"operationId":"read","x-audience":"app,admin","security":[{"SecurityScheme":["member"]}],
                "responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Task"}}}}}}},
              "/api/v1/internal":{"get":{"operationId":"internal","responses":{}}}},
             "components":{"schemas":{"Task":{"type":"object","properties":{"unit":{"$ref":"#/components/schemas/Unit"}}},
               "Unit":{"type":"string"},"Problem":{"type":"object"}},
               "securitySchemes":{"SecurityScheme":{"type":"http","scheme":"bearer"}}},
             "x-problems":[{"slug":"wrong-state","status":409,"title":{"zh":"状态不符","en":"Wrong state"},
               "detail":{"zh":"当前状态 <b> 不允许","en":"Not in this state"},"remedy":{"zh":"刷新","en":"Reload"}}]}
            """;

    static final String PROPOSAL = """
            {"openapi":"3.1.0","info":{"title":"proposal","version":"1.3"},
             "paths":{"/api/v1/proposals":{"get":{"operationId":"read","x-audience":"office","responses":{}}}},
             "components":{"schemas":{"Unit":{"type":"object"},"Problem":{"type":"object"}}}}
            """;

    private Contract() {
    }
}
