package org.plenum.member.name;

import java.util.OptionalInt;
import java.util.regex.Pattern;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.util.ULocale;

/// How many strokes ICU gives a character that the [StrokeTable] does not have.
///
/// ICU has no such property, but the index of its stroke collation has one bucket per count ("9劃"). Two things to know: the counts are
/// those of the traditional glyphs, which differ by one from the norm of the mainland for about one character in seven; and the last bucket
/// also takes whatever ICU does not know, so it counts as unknown here.
final class StrokeCounts {

    private static final Pattern LABEL = Pattern.compile("(\\d+)\\D*");

    private final AlphabeticIndex.ImmutableIndex<Void> index = new AlphabeticIndex<Void>(
            ULocale.forLanguageTag("zh-u-co-stroke")).buildImmutableIndex();
    private final int lastCount;

    StrokeCounts() {
        lastCount = count(index.getBucket(index.getBucketCount() - 2).getLabel()).orElseThrow();
    }

    OptionalInt of(int character) {
        OptionalInt count = count(index.getBucket(index.getBucketIndex(Character.toString(character))).getLabel());
        return count.isPresent() && count.getAsInt() < lastCount ? count : OptionalInt.empty();
    }

    private static OptionalInt count(String label) {
        var matcher = LABEL.matcher(label);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
