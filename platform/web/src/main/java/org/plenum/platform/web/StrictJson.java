package org.plenum.platform.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;

import io.quarkus.jackson.ObjectMapperCustomizer;

/// JSON is read to the letter: what is not understood is refused with its name rather than ignored, and nothing is coerced.
///
/// Refused: unknown members, duplicate keys, text after the value, control characters, halves of surrogate pairs, numbers for texts and the
/// reverse, fractions for whole numbers, dates outside 1900 to 2199, more than 32 levels of nesting.
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 200;
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER).maxStringLength(LONGEST_TEXT).maxNameLength(LONGEST_NAME).build());
        mapper.coercionConfigFor(LogicalType.Textual).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("plenum-strict").addDeserializer(String.class, new CleanText())
                .addDeserializer(LocalDate.class, new PlausibleDay()).addSerializer(Instant.class, new ChineseTime()));
    }

    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /// Whether a text can be stored and shown: no control characters but tab and line ends, no half of a surrogate pair.
    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7f && c < 0xa0 || c == '\ufffe' || c == '\uffff') {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static final class CleanText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        CleanText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!isClean(text)) {
                throw context.weirdStringException("", String.class, "control characters");
            }
            return text;
        }
    }

    /// An instant with the offset of Chinese time, e.g. `2020-12-21T09:30:00+08:00`.
    private static final class ChineseTime extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        ChineseTime() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(RehearsalClock.ZONE)));
        }
    }

    private static final class PlausibleDay extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        PlausibleDay() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return plausible(parser.getText());
            } catch (DateTimeException notADay) {
                throw context.weirdStringException("", LocalDate.class, "not a day");
            }
        }
    }

    /// The day written in `text` (ISO 8601).
    ///
    /// @throws DateTimeException if it is none or not one between 1900 and 2199
    static LocalDate plausible(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new DateTimeException("outside 1900..2199");
        }
        return day;
    }
}
