package io.optin.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java blocks of a page, each of which must be the text of a region in a compiled file. Above the block stands
 * {@code <!-- snippet: path/from/root/File.java#region -->}; in the file, {@code // region name} and {@code // endregion}
 * enclose the region.
 *
 * @param rewritten the page with every block as its region is now
 * @param complaints what is wrong with the page as it was, each with its line
 */
record Snippets(String rewritten, List<String> complaints) {
    private static final Pattern REFERENCE = Pattern.compile("<!-- snippet: (\\S+#\\S+) -->");
    private static final String FENCE = "```";

    /**
     * Reads a page.
     *
     * @param page Markdown
     * @param regions finds the text of a reference such as {@code File.java#name}; empty where there is none
     */
    static Snippets of(String page, Function<String, Optional<String>> regions) {
        List<String> lines = page.lines().toList();
        List<String> rewritten = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            rewritten.add(line);
            if (!line.strip().startsWith(FENCE)) {
                before = line.isBlank() ? before : line;
                continue;
            }
            int end = closingFence(lines, i);
            String shown = String.join("\n", lines.subList(i + 1, end));
            if (line.strip().startsWith(FENCE + "java")) {
                String place = "line " + (i + 1) + ": ";
                shown = current(shown, before, regions, place, complaints);
            }
            shown.lines().forEach(rewritten::add);
            if (end < lines.size()) {
                rewritten.add(lines.get(end));
            }
            i = end;
            before = "";
        }
        return new Snippets(String.join("\n", rewritten) + "\n", List.copyOf(complaints));
    }

    private static int closingFence(List<String> lines, int opening) {
        int end = opening + 1;
        while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
            end++;
        }
        return end;
    }

    private static String current(
            String shown,
            String before,
            Function<String, Optional<String>> regions,
            String place,
            List<String> complaints) {
        Matcher reference = REFERENCE.matcher(before.strip());
        if (!reference.matches()) {
            complaints.add(place + "a Java block needs a line <!-- snippet: path#region --> above it");
            return shown;
        }
        Optional<String> region = regions.apply(reference.group(1));
        if (region.isEmpty()) {
            complaints.add(place + "there is no region " + reference.group(1));
        } else if (!region.get().equals(shown)) {
            complaints.add(place + "the block is no longer the region " + reference.group(1));
        }
        return region.orElse(shown);
    }

    /** A region of a source text, moved to the left margin, without blank lines around it. */
    static Optional<String> region(String source, String name) {
        List<String> found = new ArrayList<>();
        boolean inside = false;
        for (String line : source.lines().toList()) {
            if (line.strip().equals("// endregion")) {
                inside = false;
            } else if (inside) {
                found.add(line);
            }
            inside |= line.strip().equals("// region " + name);
        }
        // The blank lines go first: stripIndent would take the last of them for a line without indent.
        String text =
                String.join("\n", found).replaceAll("\\A(?: *\\n)+|\\s+\\z", "").stripIndent();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
