package org.plenum.platform.testkit;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/// How our code is built, checked. Extended by one class in each service, beside its root package; each rule has a canary that breaks it.
public abstract class ArchitectureRules {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private static final DescribedPredicate<JavaMethod> AN_OPERATION = DescribedPredicate.describe("an operation of ours",
            method -> VERBS.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
                    && !method.getOwner().isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient"));

    private static final DescribedPredicate<JavaAccess<?>> THE_SYSTEM_CLOCK = DescribedPredicate.describe("the system clock",
            access -> access.getName().equals("now") && access.getTargetOwner().getPackageName().equals("java.time")
                    && access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                    && call.getRawParameterTypes().isEmpty()
                    || access.getName().equals("currentTimeMillis")
                            && access.getTargetOwner().getName().equals("java.lang.System"));

    static Map<String, ArchRule> rules(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("dependencies come through constructors",
                noFields().should().beAnnotatedWith("jakarta.inject.Inject").orShould()
                        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty").allowEmptyShould(true));
        rules.put("operations are public, or the runtime drops them with a mere warning",
                methods().that(AN_OPERATION).should().bePublic().allowEmptyShould(true));
        rules.put("every operation says who may call it",
                methods().that(AN_OPERATION).should(beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                        .or(beAnnotatedWith("io.quarkus.security.Authenticated"))
                        .or(beAnnotatedWith("jakarta.annotation.security.PermitAll"))
                        .or(beAnnotatedWith("jakarta.annotation.security.DenyAll")))
                        .allowEmptyShould(true));
        rules.put("every POST can be repeated safely",
                methods().that(AN_OPERATION).and().areAnnotatedWith("jakarta.ws.rs.POST").should()
                        .beAnnotatedWith("org.plenum.platform.web.Idempotent").allowEmptyShould(true));
        rules.put("time comes from the injected clock",
                noClasses().that(DescribedPredicate.not(DescribedPredicate.describe("the clock itself",
                        one -> one.getSimpleName().equals("RehearsalClock")))).should().accessTargetWhere(THE_SYSTEM_CLOCK)
                        .allowEmptyShould(true));
        rules.put("queries stand in repositories",
                noClasses().that().haveSimpleNameNotEndingWith("Repository").should().dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.persistence.EntityManager").orShould().dependOnClassesThat()
                        .resideInAPackage("io.quarkus.hibernate.orm.panache..").allowEmptyShould(true));
        rules.put("aggregates know nothing of HTTP",
                noClasses().that().areAnnotatedWith("jakarta.persistence.Entity").should().dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..").allowEmptyShould(true));
        rules.put("entities, repositories and resources stay inside their feature",
                classes().that().areAnnotatedWith("jakarta.persistence.Entity").or().areAnnotatedWith("jakarta.ws.rs.Path").or()
                        .haveSimpleNameEndingWith("Repository").should().notBePublic().allowEmptyShould(true));
        rules.put("entities keep their state to themselves",
                fields().that().areDeclaredInClassesThat().areAnnotatedWith("jakarta.persistence.Entity").should().notBePublic()
                        .allowEmptyShould(true));
        rules.put("nothing is named after its place in a layer",
                noClasses().should()
                        .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto|Mapper)(\\$.*)?").orShould()
                        .resideInAnyPackage("..common..", "..util..", "..misc..", "..impl..").allowEmptyShould(true));
        rules.put("features do not depend on each other in a circle",
                slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true));
        return rules;
    }

    @TestFactory
    List<DynamicTest> the_code_keeps_the_rules() {
        String root = getClass().getPackageName();
        JavaClasses ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root);
        assertThat(ours).as("classes under %s", root).isNotEmpty();
        return rules(root).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(ours))).toList();
    }

    @TestFactory
    List<DynamicTest> each_rule_catches_its_canary() {
        String root = "org.plenum.platform.testkit.canary";
        JavaClasses canaries = new ClassFileImporter().importPackages(root);
        return rules(root).entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(),
                () -> assertThat(rule.getValue().evaluate(canaries).hasViolation()).as("a canary breaks it").isTrue()))
                .toList();
    }

    @Test
    void the_operations_and_their_roles_are_the_agreed_ones() throws IOException {
        JavaClasses ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(getClass().getPackageName());
        Committed.check(Path.of("src/test/resources/endpoint-roles.txt"), String.join("\n", operations(ours)) + "\n");
    }

    @Test
    void every_problem_named_in_the_code_stands_in_a_catalogue() throws IOException {
        var named = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var matcher = Pattern.compile("Problem\\.of\\(\\s*\"([^\"]+)\"").matcher(Files.readString(file));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        assertThat(named).allSatisfy(slug -> assertThat(catalogued(slug)).as("problem '%s'", slug).isTrue());
    }

    private static boolean catalogued(String slug) throws IOException {
        for (var url : java.util.Collections
                .list(ArchitectureRules.class.getClassLoader().getResources("META-INF/plenum/problems.properties"))) {
            var entries = new java.util.Properties();
            try (var in = new java.io.InputStreamReader(url.openStream(), java.nio.charset.StandardCharsets.UTF_8)) {
                entries.load(in);
            }
            if (entries.containsKey(slug + ".status")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> operations(JavaClasses classes) {
        var lines = new ArrayList<String>();
        for (JavaClass resource : classes) {
            if (resource.isAnnotatedWith("jakarta.ws.rs.Path")) {
                resource.getMethods().stream().filter(AN_OPERATION).forEach(method -> lines.add(line(resource, method)));
            }
        }
        lines.sort(null);
        return lines;
    }

    private static String line(JavaClass resource, JavaMethod method) {
        String verb = VERBS.stream().filter(one -> method.isAnnotatedWith("jakarta.ws.rs." + one)).findFirst().orElseThrow();
        String path = value(resource.getAnnotations(), "jakarta.ws.rs.Path")
                + value(method.getAnnotations(), "jakarta.ws.rs.Path");
        @Nullable
        String roles = value(method.getAnnotations(), "jakarta.annotation.security.RolesAllowed");
        String everybody = method.isAnnotatedWith("jakarta.annotation.security.PermitAll") ? "(public)" : "(authenticated)";
        return verb + " " + path.replaceAll("//+", "/") + " : " + (roles.isEmpty() ? everybody : roles);
    }

    private static String value(java.util.Set<? extends JavaAnnotation<?>> annotations, String type) {
        return annotations.stream().filter(one -> one.getRawType().getName().equals(type)).findFirst().map(one -> {
            Object value = one.get("value").orElse("");
            return value instanceof Object[] several
                    ? String.join(", ", Arrays.stream(several).map(String::valueOf).sorted().toList())
                    : "/" + value;
        }).orElse("");
    }
}
