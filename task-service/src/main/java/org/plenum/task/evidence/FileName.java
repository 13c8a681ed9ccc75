package org.plenum.task.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;

/// Names and addresses that can be shown to others without deceiving them.
final class FileName {

    private static final int LONGEST_URL = 2000;

    private FileName() {
    }

    /// A plain file name: no path, nothing invisible (such as marks that turn the direction and so hide the ending).
    static String plain(String name) {
        String stripped = name.strip();
        boolean plain = stripped.codePoints().noneMatch(one -> one == '/' || one == '\\' || isInvisible(one));
        if (!plain || stripped.startsWith(".")) {
            throw new InvalidInput(List.of(new InvalidInput.Violation("name", "query",
                    new Text("须为不含路径和不可见字符的文件名，例如 调研报告.pdf", "must be a file name without path and invisible characters"))));
        }
        return stripped;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    /// An https address, in ASCII.
    static String https(String url) {
        try {
            var uri = new URI(url.strip());
            String ascii = uri.toASCIIString();
            if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null
                    && ascii.length() <= LONGEST_URL) {
                return "https" + ascii.substring("https".length());
            }
        } catch (URISyntaxException noAddress) {
            // refused below
        }
        throw new InvalidInput("url", new Text("须为 https 开头的网址，不含用户名，不超过2000个字符",
                "must be an address that begins with https, without a user name, of at most 2000 characters"));
    }
}
