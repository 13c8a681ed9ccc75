package org.plenum.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.ext.ExceptionMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;
import org.plenum.task.programme.ProgrammeRefused;
import org.plenum.task.programme.Worded;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// Every refusal of the service, whatever refuses it, made up with sample values.
class RefusalTest {

    /// These carry a whole schedule: the stories of plans and revisions tell of them.
    private static final Set<String> WITH_SCHEDULE = Set.of("PlanRefused.Unschedulable", "PlanRefused.Impossible",
            "PlanRefused.CannotWait", "RevisionRefused.Impossible");

    private static final List<Class<?>> ALL = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.plenum.task").stream().filter(one -> one.getSimpleName().endsWith("Refused"))
            .<Class<?>> map(JavaClass::reflect).toList();

    static Stream<Class<?>> refusals() {
        return ALL.stream().filter(Class::isSealed).flatMap(one -> Arrays.stream(one.getPermittedSubclasses()))
                .filter(one -> !WITH_SCHEDULE.contains(name(one)));
    }

    private static String name(Class<?> refusal) {
        return refusal.getDeclaringClass().getSimpleName() + "." + refusal.getSimpleName();
    }

    @Test
    void there_are_refusals_and_what_is_left_out_exists() {
        assertThat(ALL.stream().filter(Class::isSealed).flatMap(one -> Arrays.stream(one.getPermittedSubclasses()))
                .map(RefusalTest::name)).hasSizeGreaterThan(100).containsAll(WITH_SCHEDULE);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_explains_itself(Class<?> refusal) throws ReflectiveOperationException {
        Constructor<?> constructor = refusal.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Explained.explained(problem(refusal, constructor.newInstance(samples(constructor, false))));
        Explained.explained(problem(refusal, constructor.newInstance(samples(constructor, true))));
    }

    /// @param sparse whether what may be missing is
    @SuppressWarnings("NullAway") // of what may be missing there is none
    private static Object[] samples(Constructor<?> constructor, boolean sparse) throws ReflectiveOperationException {
        Object[] values = new Object[constructor.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            AnnotatedType type = constructor.getAnnotatedParameterTypes()[i];
            values[i] = sparse && type.isAnnotationPresent(Nullable.class) ? null
                    : sample(constructor.getGenericParameterTypes()[i]);
        }
        return values;
    }

    /// As the mapper of that kind of refusal explains it.
    private static Problem problem(Class<?> refusal, Object why) throws ReflectiveOperationException {
        Class<?> kind = refusal.getDeclaringClass();
        Class<?> mapper = Class.forName(kind.getName().replaceFirst("Refused$", "Problems"));
        assertThat(mapper).isAssignableTo(ExceptionMapper.class);
        Method problem = Arrays.stream(mapper.getDeclaredMethods())
                .filter(one -> one.getName().equals("problem") && one.getParameterTypes()[0] == kind).findFirst().orElseThrow();
        problem.setAccessible(true);
        return (Problem) (problem.getParameterCount() == 1 ? problem.invoke(null, why)
                : problem.invoke(null, why, Locale.ENGLISH));
    }

    private static Object sample(Type type) throws ReflectiveOperationException {
        return switch (type) {
            case ParameterizedType list -> List.of(sample(list.getActualTypeArguments()[0]));
            case WildcardType some -> sample(some.getUpperBounds()[0]);
            case Class<?> one -> sampleOf(one);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static Object sampleOf(Class<?> type) throws ReflectiveOperationException {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == String.class) {
            return "样例";
        }
        if (type == int.class || type == Integer.class) {
            return 3;
        }
        if (type == long.class || type == Long.class) {
            return 3L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == UUID.class) {
            return new UUID(7, 5);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2021, 1, 4);
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Text.class) {
            return new Text("样例", "sample");
        }
        if (type == Worded.class) {
            return ProgrammeRefused.Subject.PROGRAMME;
        }
        return type.isRecord() ? made(type) : loaded(type);
    }

    private static Object made(Class<?> record) throws ReflectiveOperationException {
        Constructor<?> constructor = record.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(samples(constructor, false));
    }

    /// As Hibernate makes it.
    private static Object loaded(Class<?> entity) throws ReflectiveOperationException {
        Constructor<?> constructor = entity.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object made = constructor.newInstance();
        for (var field : entity.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                field.set(made, sample(field.getGenericType()));
            }
        }
        return made;
    }
}
