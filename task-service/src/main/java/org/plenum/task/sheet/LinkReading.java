package org.plenum.task.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;
import org.plenum.task.schedule.Link;

/// The predecessors (前置任务) that a cell names, such as `T05FS+3、T07`.
sealed interface LinkReading {

    Pattern TYPED = Pattern.compile("(.+?)(FS|SS|FF|SF)(?:([+-])([0-9]{1,3}))?");
    Pattern SEPARATOR = Pattern.compile("[、,;\\s]+");
    int MOST_LAG = 250;
    int MOST_LINKS = 500;

    record Links(List<Link> links) implements LinkReading {
    }

    record Bad(Text message) implements LinkReading {
    }

    /// @param codes of all tasks that there will be
    static LinkReading of(String cell, String successor, Set<String> codes) {
        var links = new ArrayList<Link>();
        var ties = new HashSet<String>();
        for (String token : SEPARATOR
                .split(CellReading.halfWidth(cell).toUpperCase(Locale.ROOT).replaceAll("\\s*([+-])\\s*", "$1"))) {
            if (token.isEmpty()) {
                continue;
            }
            Link link = link(token, successor, codes);
            if (link == null) {
                return bad("“%s”读不懂，或没有这个任务；请写如 T05、T05FS+3，多个以顿号分隔",
                        "cannot read “%s”, or there is no such task; write T05 or T05FS+3", token);
            }
            if (link.predecessor().equals(successor)) {
                return bad("任务不能以自身为前置任务：“%s”", "a task cannot wait for itself: “%s”", token);
            }
            if (Math.abs(link.lag()) > MOST_LAG) {
                return bad("“%s”的间隔须在-250至250个工作日之间", "the lag of “%s” must be from -250 to 250 working days", token);
            }
            if (!ties.add(link.predecessor() + " " + link.type())) {
                return bad("“%s”重复", "“%s” is given twice", token);
            }
            links.add(link);
        }
        return links.size() > MOST_LINKS ? bad("最多500个", "at most 500", "") : new Links(links);
    }

    private static @Nullable Link link(String token, String successor, Set<String> codes) {
        var typed = TYPED.matcher(token);
        if (typed.matches() && codes.contains(typed.group(1))) {
            int lag = typed.group(4) == null ? 0 : Integer.parseInt(typed.group(3) + typed.group(4));
            return new Link(typed.group(1), successor, Link.Type.valueOf(typed.group(2)), lag);
        }
        return codes.contains(token) ? new Link(token, successor, Link.Type.FS, 0) : null;
    }

    private static LinkReading bad(String zh, String en, String token) {
        String named = UploadedSheet.shortened(token);
        return new Bad(new Text(zh.formatted(named), en.formatted(named)));
    }
}
