package org.plenum.platform.web;

import java.util.List;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A partial change (RFC 7386 JSON merge patch): given members replace, null removes, absent ones stay.
@Schema(type = SchemaType.OBJECT, description = "RFC 7386 JSON merge patch：给出的字段被替换，null 表示清空，未给出的保持不变 given members replace, null removes, absent ones stay")
public final class MergePatch {

    /// The media type of the request body.
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    @Schema(hidden = true)
    private final ObjectNode patch;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    MergePatch(JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new InvalidInput("(body)", new Text("必须是 JSON 对象", "must be a JSON object"));
        }
        this.patch = changes;
    }

    @JsonValue
    JsonNode tree() {
        return patch;
    }

    /// A validated copy of `current` with this patch applied.
    ///
    /// @param current what may be edited, as a record
    /// @throws ProblemException 400 `invalid-input` naming a member that is unknown or unreadable
    /// @throws ConstraintViolationException for values that break the record's constraints
    public <T> T applyTo(T current) {
        var mapper = CDI.current().select(ObjectMapper.class).get();
        JsonNode merged = merge(mapper.valueToTree(current), patch);
        T changed;
        try {
            @SuppressWarnings("unchecked")
            Class<T> type = (Class<T>) current.getClass();
            changed = mapper.treeToValue(merged, type);
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.problem(unreadable).toException();
        }
        var violations = CDI.current().select(Validator.class).get().validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }

    /// The names of the members that the patch speaks of.
    public List<String> names() {
        var names = new java.util.ArrayList<String>();
        patch.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    private static JsonNode merge(JsonNode target, ObjectNode changes) {
        ObjectNode result = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode nested) {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), merge(before.isObject() ? before : nested.objectNode(), nested));
            } else {
                result.set(change.getKey(), change.getValue());
            }
        });
        return result;
    }
}
