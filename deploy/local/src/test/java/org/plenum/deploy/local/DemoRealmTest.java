package org.plenum.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class DemoRealmTest {

    private static final List<String> ROLES = List.of("member", "office", "research", "proposal-office", "committee",
            "organization", "chair", "handling-unit", "assessor", "admin");

    private final JsonNode realm;

    DemoRealmTest() throws IOException {
        realm = new ObjectMapper().readTree(DemoRealm.file(SettingsTest.with()).toFile());
    }

    @Test
    void the_roles_are_those_of_the_design() {
        assertThat(names(realm.at("/roles/realm"), "name")).containsExactlyInAnyOrderElementsOf(ROLES);
    }

    @Test
    void every_role_has_a_demo_user_and_one_user_has_none() {
        var held = users().flatMap(user -> texts(user.path("realmRoles"))).toList();

        assertThat(held).containsAll(ROLES);
        assertThat(users().filter(user -> user.path("realmRoles").isEmpty()).map(user -> user.path("username").asText()))
                .containsExactly("nobody1");
    }

    @Test
    void a_check_by_four_eyes_can_be_played_two_people_hold_the_office_role() {
        assertThat(users().filter(user -> texts(user.path("realmRoles")).toList().contains("office"))).hasSizeGreaterThan(1);
    }

    @Test
    void every_token_of_every_client_is_meant_for_our_api_and_says_who_calls() {
        assertThat(mappers("plenum-api")).contains("oidc-audience-mapper", "oidc-usermodel-attribute-mapper");
        assertThat(mappers("basic")).contains("oidc-sub-mapper");
        assertThat(mappers("roles")).contains("oidc-usermodel-realm-role-mapper");
        assertThat(realm.path("clients").valueStream()).isNotEmpty().allSatisfy(client -> assertThat(
                texts(client.path("defaultClientScopes"))).as(client.path("clientId").asText())
                .contains("plenum-api", "basic", "roles", "profile"));
    }

    @Test
    void no_client_loses_a_scope_to_a_misspelt_name() {
        var known = names(realm.path("clientScopes"), "name");

        assertThat(realm.path("clients").valueStream()).allSatisfy(client -> assertThat(known).containsAll(Stream
                .concat(texts(client.path("defaultClientScopes")), texts(client.path("optionalClientScopes"))).toList()));
    }

    @Test
    void public_clients_need_pkce_and_only_the_demo_one_takes_passwords() {
        assertThat(realm.path("clients").valueStream().filter(client -> client.path("standardFlowEnabled").asBoolean()))
                .isNotEmpty().allSatisfy(client -> assertThat(
                        client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256"));
        assertThat(realm.path("clients").valueStream().filter(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .map(client -> client.path("clientId").asText())).containsExactly("plenum-cli");
    }

    @Test
    void passwords_and_secrets_are_those_of_the_demonstration() {
        assertThat(users().map(user -> user.at("/credentials/0/value").asText())).containsOnly("plenum");
        assertThat(realm.path("clients").valueStream().filter(client -> client.has("secret"))
                .map(client -> client.path("secret").asText())).hasSize(2)
                .allSatisfy(secret -> assertThat(secret).matches("\\$\\{PLENUM_\\w+_SECRET:demo-secret-of-[\\w-]+}"));
    }

    @Test
    void users_keep_their_ids_over_every_import() {
        assertThat(realm.path("users").valueStream().map(user -> UUID.fromString(user.path("id").asText()))).isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void the_name_in_the_token_is_the_whole_name_family_name_first() {
        assertThat(users()).isNotEmpty().allSatisfy(user -> assertThat(user.at("/attributes/displayName/0").asText())
                .isEqualTo(user.path("lastName").asText() + user.path("firstName").asText()));
    }

    @Test
    void the_user_profile_knows_the_unit() {
        assertThat(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText()).contains("\"unit\"", "\"displayName\"");
    }

    private Stream<JsonNode> users() {
        return realm.path("users").valueStream().filter(user -> user.has("credentials"));
    }

    private List<String> mappers(String scope) {
        return realm.path("clientScopes").valueStream().filter(each -> each.path("name").asText().equals(scope))
                .flatMap(each -> names(each.path("protocolMappers"), "protocolMapper").stream()).toList();
    }

    private static List<String> names(JsonNode array, String field) {
        return array.valueStream().map(each -> each.path(field).asText()).toList();
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText);
    }
}
