package org.plenum.member.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.plenum.platform.web.Text;

/// A national code list. The codes and their names are data (`/codes/*.csv`), the standard stands in the first line of each file.
public enum NationalCode {

    /// 性别, GB/T 2261.1.
    SEX("性别", "sex", "GB/T 2261.1"),
    /// 民族, GB/T 3304.
    ETHNICITY("民族", "ethnicity", "GB/T 3304"),
    /// 政治面貌, GB/T 4762. Only the united front work department confirms 12 无党派人士; that is not checked here.
    PARTY("政治面貌", "party", "GB/T 4762"),
    /// 学历, GB/T 4658.
    EDUCATION("学历", "education", "GB/T 4658"),
    /// 学位, GB/T 6864.
    DEGREE("学位", "degree", "GB/T 6864"),
    /// Provinces: the first two digits of a division code (行政区划代码), GB/T 2260.
    PROVINCE("省级行政区划", "province", "GB/T 2260");

    private static final int LISTED_IN_FULL = 13;

    private final String label;
    private final String standard;
    private final Map<String, Text> names;

    NationalCode(String label, String file, String standard) {
        this.label = label;
        this.standard = standard;
        this.names = load(file);
    }

    /// Whether `code` is one of the list.
    public boolean has(String code) {
        return names.containsKey(code);
    }

    /// The codes in the order of the standard.
    public List<String> codes() {
        return List.copyOf(names.keySet());
    }

    /// The code with its Chinese name; a code that the list no longer has keeps itself as name, so that old records stay readable.
    public Coded coded(String code) {
        Text name = names.get(code);
        return new Coded(code, name == null ? code : name.zh());
    }

    /// What is wrong with `code`, if anything: which list it should be of, and what that list has.
    public Optional<Text> flaw(String code) {
        if (has(code)) {
            return Optional.empty();
        }
        List<String> all = codes();
        String expected = all.size() <= LISTED_IN_FULL ? String.join(" ", all) : all.getFirst() + "–" + all.getLast();
        return Optional.of(new Text("不是 " + standard + " 的" + label + "代码（" + expected + "）",
                "is not a code of " + standard + " (" + expected + ")"));
    }

    private static Map<String, Text> load(String file) {
        var names = new LinkedHashMap<String, Text>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NationalCode.class.getResourceAsStream("/codes/" + file + ".csv")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",", 3))
                    .forEach(row -> names.put(row[0], new Text(row[1], row[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(names);
    }
}
