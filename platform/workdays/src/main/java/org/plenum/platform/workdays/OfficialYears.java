package org.plenum.platform.workdays;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// The years that came with a State Council notice when this version was built, read from the jar.
final class OfficialYears {

    private static final String RESOURCE = "cn-workdays.json";

    private record Document(Map<Integer, Listed> years) {
        private record Listed(Map<String, String> holidays, Map<String, String> workdays) {
        }
    }

    private OfficialYears() {
    }

    static List<HolidayList> read() {
        try (InputStream json = OfficialYears.class.getResourceAsStream(RESOURCE)) {
            if (json == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            var mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
            return mapper.readValue(json, Document.class).years().entrySet().stream()
                    .map(year -> new HolidayList(year.getKey(), dates(year.getValue().holidays()),
                            dates(year.getValue().workdays())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " is unreadable", e);
        }
    }

    private static Map<LocalDate, String> dates(Map<String, String> days) {
        return days.entrySet().stream()
                .collect(Collectors.toMap(day -> LocalDate.parse(day.getKey()), Map.Entry::getValue));
    }
}
