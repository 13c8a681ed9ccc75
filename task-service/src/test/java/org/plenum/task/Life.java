package org.plenum.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/// The life of something, drawn: a column for each state, a row for each action; a cell is the state that follows, or `-` where the action is
/// refused. A state or an action that the drawing leaves out fails the test, so that none can be forgotten.
public final class Life<S extends Enum<S>, A extends Enum<A>> {

    private final Class<S> states;
    private final Map<A, Map<S, S>> next;

    private Life(Class<S> states, Class<A> actions) {
        this.states = states;
        this.next = new EnumMap<>(actions);
    }

    public static <S extends Enum<S>, A extends Enum<A>> Life<S, A> of(Class<S> states, Class<A> actions, String drawing) {
        return of(states, actions, Set.of(actions.getEnumConstants()), drawing);
    }

    /// Of some of the actions only.
    public static <S extends Enum<S>, A extends Enum<A>> Life<S, A> of(Class<S> states, Class<A> actions, Set<A> some,
            String drawing) {
        var life = new Life<>(states, actions);
        var lines = drawing.strip().lines().map(line -> List.of(line.strip().split("\\s+"))).toList();
        List<S> columns = lines.getFirst().stream().map(name -> Enum.valueOf(states, name)).toList();
        assertThat(columns).as("the states that are drawn").containsExactlyInAnyOrder(states.getEnumConstants());
        for (List<String> line : lines.subList(1, lines.size())) {
            assertThat(line).as("what is drawn of %s", line.getFirst()).hasSize(columns.size() + 1);
            var row = new EnumMap<S, S>(states);
            for (int i = 0; i < columns.size(); i++) {
                String cell = line.get(i + 1);
                if (!cell.equals("-")) {
                    row.put(columns.get(i), Enum.valueOf(states, cell));
                }
            }
            life.next.put(Enum.valueOf(actions, line.getFirst()), row);
        }
        assertThat(life.next.keySet()).as("the actions that are drawn").containsExactlyInAnyOrderElementsOf(some);
        return life;
    }

    /// Every state with every action.
    public Stream<Arguments> pairs() {
        return Arrays.stream(states.getEnumConstants())
                .flatMap(state -> next.keySet().stream().map(action -> Arguments.of(state, action)));
    }

    /// The state that follows; null where the action is refused.
    public @Nullable S next(S state, A action) {
        return Objects.requireNonNull(next.get(action)).get(state);
    }

    public boolean allows(S state, A action) {
        return next(state, action) != null;
    }

    public List<A> allowedIn(S state) {
        return next.keySet().stream().filter(action -> allows(state, action)).toList();
    }
}
