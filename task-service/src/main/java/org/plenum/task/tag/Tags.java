package org.plenum.task.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;

/// The dictionary of tags, for those who carry them.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tags {

    private static final Text TWICE = new Text("重复", "is given twice");
    private static final Text UNKNOWN = new Text("没有这个标签，见 /api/v1/tags", "there is no such tag, see /api/v1/tags");
    private static final Text RETIRED = new Text("标签已停用，不能再选用", "the tag is retired and can no longer be chosen");

    private final TagRepository tags;

    Tags(TagRepository tags) {
        this.tags = tags;
    }

    /// Refuses a tag that is unknown, given twice or, unless it is kept, retired; nobody retires one of the others until the transaction ends.
    ///
    /// @param kept what was chosen before: a retired tag may stay
    /// @throws InvalidInput naming the place in `field`
    public void require(String field, List<String> chosen, Collection<String> kept) {
        var added = chosen.stream().filter(code -> !kept.contains(code)).distinct().toList();
        Map<String, StrategicTag> found = added.isEmpty() ? Map.of()
                : tags.lockToChoose(added).stream().collect(Collectors.toMap(StrategicTag::code, Function.identity()));
        var seen = new HashSet<String>();
        var violations = new ArrayList<InvalidInput.Violation>();
        for (int i = 0; i < chosen.size(); i++) {
            String code = chosen.get(i);
            Text wrong = !seen.add(code) ? TWICE : kept.contains(code) ? null : wrong(found.get(code));
            if (wrong != null) {
                violations.add(new InvalidInput.Violation(field + "[" + i + "]", wrong));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static @Nullable Text wrong(@Nullable StrategicTag tag) {
        if (tag == null) {
            return UNKNOWN;
        }
        return switch (tag.state()) {
            case VALID -> null;
            case RETIRED -> RETIRED;
        };
    }

    /// The titles by code, also of retired tags, in at most one query.
    public Map<String, String> titles(Collection<String> codes) {
        var titles = new HashMap<String, String>();
        if (!codes.isEmpty()) {
            tags.among(codes).forEach(tag -> titles.put(tag.code(), tag.fields().title()));
        }
        return titles;
    }

    /// All of them, by code.
    public List<TagName> all() {
        return tags.inOrder().stream().map(TagName::of).toList();
    }
}
