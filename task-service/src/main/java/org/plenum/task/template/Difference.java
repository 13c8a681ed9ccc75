package org.plenum.task.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.Link;

/// What differs between two versions of templates. Tasks are the same if their codes are, whatever they are called.
public record Difference(CountdownTemplate from, CountdownTemplate to, List<TemplateItem> added, List<TemplateItem> removed,
        List<Change> changed, List<TemplateLink> linksAdded, List<TemplateLink> linksRemoved) {

    /// What a template says of a task, field by field, under the names of the API.
    public enum Field {
        TITLE("title", TemplateItem::title),
        GROUP("group", TemplateItem::team),
        LEAD_UNIT("leadUnit", TemplateItem::leadUnit),
        COOPERATING_UNITS("cooperatingUnits", TemplateItem::cooperatingUnits),
        FINISH_OFFSET_DAYS("finishOffsetDays", TemplateItem::finishOffsetDays),
        DEADLINE_KIND("deadlineKind", TemplateItem::deadlineKind),
        DURATION_DAYS("durationDays", TemplateItem::durationDays),
        DAY_KIND("dayKind", TemplateItem::dayKind),
        FIXED("fixed", TemplateItem::fixed),
        DELIVERABLES("deliverables", TemplateItem::deliverables);

        private final String apiName;
        private final Function<TemplateItem, @Nullable Object> value;

        Field(String apiName, Function<TemplateItem, @Nullable Object> value) {
            this.apiName = apiName;
            this.value = value;
        }

        public String apiName() {
            return apiName;
        }

        /// Whether both say the same.
        public boolean same(TemplateItem one, TemplateItem other) {
            return Objects.equals(value.apply(one), value.apply(other));
        }

        /// What it says, to be read; null if nothing.
        public @Nullable String text(TemplateItem item) {
            return switch (value.apply(item)) {
                case null -> null;
                case List<?> several -> String.join("、", several.stream().map(String::valueOf).toList());
                case Object one -> String.valueOf(one);
            };
        }
    }

    /// A task that both have.
    public record Change(TemplateItem from, TemplateItem to, List<Field> fields) {
    }

    /// Two links between the same ends, of the same type, are one link, whatever their lag.
    public record Tie(String predecessor, String successor, Link.Type type) {

        public static Tie of(TemplateLink link) {
            return new Tie(link.predecessor(), link.successor(), link.type());
        }
    }

    /// What leads from the one to the other.
    public static Difference between(CountdownTemplate from, CountdownTemplate to) {
        var before = byCode(from);
        var after = byCode(to);
        var changed = new ArrayList<Change>();
        after.forEach((code, item) -> {
            TemplateItem was = before.get(code);
            if (was != null && !was.equals(item)) {
                changed.add(new Change(was, item, Stream.of(Field.values()).filter(field -> !field.same(was, item)).toList()));
            }
        });
        return new Difference(from, to, to.items().stream().filter(item -> !before.containsKey(item.code())).toList(),
                from.items().stream().filter(item -> !after.containsKey(item.code())).toList(), changed,
                less(to.links(), from.links()), less(from.links(), to.links()));
    }

    /// The tasks of a template by their codes, in its order.
    public static Map<String, TemplateItem> byCode(CountdownTemplate template) {
        var items = new LinkedHashMap<String, TemplateItem>();
        template.items().forEach(item -> items.put(item.code(), item));
        return items;
    }

    private static List<TemplateLink> less(List<TemplateLink> links, List<TemplateLink> others) {
        var left = new LinkedHashSet<>(links);
        others.forEach(left::remove);
        return List.copyOf(left);
    }
}
