package org.plenum.task.template;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Link;
import org.plenum.task.task.DeadlineKind;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/// Reads a template from CSV. Lists are separated by `;`. A dependency names its predecessor, the type of link and, if there is one, the lag
/// in working days: `T14 SS+2;T03 FS`.
record TemplateFile(List<TemplateItem> items, List<TemplateLink> links) {

    private static final Pattern DEPENDENCY = Pattern.compile("([A-Z][A-Z0-9]*) (FS|SS|FF|SF)([+-]\\d{1,3})?");
    private static final CsvMapper CSV = new CsvMapper();

    private record Row(String code, String title, @JsonProperty("group") String team,
            @JsonProperty("lead_unit") String leadUnit,
            @JsonProperty("cooperating_units") String cooperatingUnits,
            @JsonProperty("finish_offset_days") int finishOffsetDays,
            @JsonProperty("duration_days") int durationDays, @JsonProperty("day_kind") String dayKind, String fixed,
            @JsonProperty("depends_on") String dependsOn, String evidence) {
    }

    /// @throws IllegalArgumentException for a dependency that is none
    static TemplateFile read(InputStream csv) throws IOException {
        var items = new ArrayList<TemplateItem>();
        var links = new ArrayList<TemplateLink>();
        try (MappingIterator<Row> rows = CSV.readerFor(Row.class).with(CsvSchema.emptySchema().withHeader()).readValues(csv)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                items.add(new TemplateItem(row.code(), row.title(), row.team(), row.leadUnit(), list(row.cooperatingUnits()),
                        row.finishOffsetDays(), DeadlineKind.HARD, row.durationDays(),
                        DayKind.valueOf(row.dayKind().toUpperCase(Locale.ROOT)),
                        row.fixed().equals("yes"), list(row.evidence())));
                list(row.dependsOn()).forEach(dependency -> links.add(link(dependency, row.code())));
            }
        }
        return new TemplateFile(items, links);
    }

    private static TemplateLink link(String dependency, String successor) {
        Matcher parts = DEPENDENCY.matcher(dependency);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + dependency + "' of " + successor + " is no dependency");
        }
        int lag = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return new TemplateLink(parts.group(1), successor, Link.Type.valueOf(parts.group(2)), lag);
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";", -1)).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }
}
