package org.diptych.content.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;

/** Tells addresses that can be followed from those that cannot. */
public final class Addresses {
    /** Sites that mail programs put before addresses. */
    private static final List<String> FILTERS =
            List.of("safelinks.protection.outlook.com", "urldefense.com", "urldefense.proofpoint.com");

    private static final Set<String> FILE_ENDINGS =
            Set.of("pdf", "doc", "docx", "xls", "xlsx", "html", "htm", "jpg", "png");

    private Addresses() {}

    /**
     * Reports what is wrong with an address.
     *
     * @return whether it can be printed as a link
     */
    public static boolean check(String url, SourcePosition at, Diagnostics diagnostics) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:") || lower.startsWith("tel:")) {
            return true;
        }
        String rest =
                lower.startsWith("https://") ? url.substring(8) : lower.startsWith("http://") ? url.substring(7) : null;
        if (rest == null) {
            report(
                    at,
                    url,
                    diagnostics,
                    lower.startsWith("www.")
                            ? "write `https://" + url + "`."
                            : "write an address `https://…`, `mailto:…`, `tel:…`, or `#` and the id of a record.");
            return false;
        }
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        int query = host.indexOf('?');
        String help = hostProblem(query < 0 ? host : host.substring(0, query), url);
        if (!help.isEmpty()) {
            report(at, url, diagnostics, help);
        }
        return true;
    }

    /** What to do about the name of a host; empty where it is a good one. */
    private static String hostProblem(String host, String url) {
        String name = host.indexOf(':') > 0 ? host.substring(0, host.indexOf(':')) : host;
        if (name.equalsIgnoreCase("http") || name.equalsIgnoreCase("https")) {
            return "`https://` stands twice.";
        }
        if (FILTERS.stream().anyMatch(filter -> name.equalsIgnoreCase(filter) || name.endsWith("." + filter))) {
            return "It leads through the filter of a mail program, and may name a reader: write the address itself.";
        }
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            return name.isEmpty() ? "It names no site." : "`" + name + "` is not the name of a site.";
        }
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (FILE_ENDINGS.contains(ending)) {
            return "`" + name + "` is the name of a file, not of a site.";
        }
        if (url.chars().anyMatch(c -> Character.isWhitespace(c) || c == '<' || c == '>' || c == '\\')) {
            return "It holds a sign that addresses cannot hold.";
        }
        boolean valid = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_')
                && !name.contains("..");
        return valid ? "" : "`" + name + "` is not the name of a site.";
    }

    private static void report(SourcePosition at, String url, Diagnostics diagnostics, String help) {
        diagnostics.report(Rule.MALFORMED_LINK, at, "`" + url + "` is not an address that can be followed.", help);
    }

    /** The address as it goes into a link. */
    static String completed(String url) {
        return url.replace(" ", "%20");
    }

    /** The end of an address in running text: signs that end a sentence are not part of it. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "<>\"«»“”’".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && ".,;:!?)]'".indexOf(text.charAt(end - 1)) >= 0) {
            if (text.charAt(end - 1) == ')' && text.substring(start, end).indexOf('(') >= 0) {
                break;
            }
            end--;
        }
        return end;
    }
}
