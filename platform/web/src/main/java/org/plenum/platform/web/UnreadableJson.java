package org.plenum.platform.web;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/// Says which field of a JSON body could not be read and what was expected there, without a word of Java.
final class UnreadableJson {

    private UnreadableJson() {
    }

    static Problem problem(JsonProcessingException e) {
        if (e.getCause() instanceof InvalidInput invalid) {
            return invalid.problem();
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown -> violation(unknown, new Text("没有这个字段；可用字段：" + known(unknown),
                    "no such field; the fields are: " + known(unknown)));
            case IgnoredPropertyException ignored -> violation(ignored, new Text("没有这个字段", "no such field"));
            case InvalidTypeIdException type -> violation(type, new Text("类型不在可选范围内", "is none of the possible types"));
            case InvalidNullException missing -> violation(missing, new Text("不能为空", "must not be null"));
            case InvalidFormatException format -> violation(format, expected(format));
            case MismatchedInputException mismatch -> violation(mismatch, expected(mismatch));
            case JsonMappingException mapping when mapping.getCause() instanceof JsonProcessingException cause
                    && cause != mapping ->
                problem(cause);
            case JsonMappingException mapping when !mapping.getPath().isEmpty() ->
                violation(mapping, new Text("无法读取", "cannot be read"));
            case StreamConstraintsException tooMuch -> malformed(tooMuch,
                    new Text("JSON 超出限制（嵌套层数、数字或文本长度）", "the JSON exceeds a limit (nesting, length of a number or text)"));
            default -> malformed(e, new Text("不是合法的 JSON", "is not valid JSON"));
        };
    }

    private static Problem malformed(JsonProcessingException e, Text what) {
        var problem = Problem.of("malformed-request").with("what", what);
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? problem
                : problem.with("line", at.getLineNr()).with("column", at.getColumnNr());
    }

    private static Problem violation(JsonMappingException e, Text message) {
        String field = path(e);
        return new InvalidInput(field.isEmpty() ? "(body)" : field, message).problem();
    }

    private static Text expected(MismatchedInputException e) {
        @Nullable
        Class<?> type = e.getTargetType();
        if (type == null) {
            return new Text("无法读取", "cannot be read");
        }
        if (type.isEnum()) {
            String values = java.util.Arrays.stream(type.getEnumConstants()).map(Object::toString)
                    .collect(Collectors.joining(", "));
            return new Text("必须是下列之一：" + values, "must be one of: " + values);
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" ->
                new Text("必须是日期，如 2021-02-01，在 1900 年至 2199 年之间", "must be a date such as 2021-02-01, between 1900 and 2199");
            case "Instant", "OffsetDateTime" -> new Text("必须是带时区的时间，如 2021-02-01T09:00:00+08:00",
                    "must be a time with offset such as 2021-02-01T09:00:00+08:00");
            case "LocalTime" -> new Text("必须是时间，如 09:00", "must be a time such as 09:00");
            case "UUID" -> new Text("必须是 UUID", "must be a UUID");
            case "int", "Integer", "long", "Long", "short", "Short" -> new Text("必须是整数", "must be a whole number");
            case "double", "Double", "BigDecimal" -> new Text("必须是数字", "must be a number");
            case "boolean", "Boolean" -> new Text("必须是 true 或 false", "must be true or false");
            case "String" -> new Text("必须是文本，且不含控制字符", "must be text without control characters");
            case "List", "ArrayList", "Set", "HashSet", "LinkedHashSet" -> new Text("必须是数组", "must be an array");
            default -> new Text("必须是对象", "must be an object");
        };
    }

    private static String known(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds();
        return known == null ? "" : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var reference : e.getPath()) {
            if (reference.getFieldName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(shortened(reference.getFieldName()));
            } else if (reference.getIndex() >= 0) {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
