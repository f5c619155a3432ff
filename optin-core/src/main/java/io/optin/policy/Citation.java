package io.optin.policy;

import io.optin.internal.Checks;
import java.net.URI;
import java.time.LocalDate;

/**
 * Where a rule comes from.
 *
 * @param source the text, with its edition or date
 * @param clause the part of it
 * @param url where it can be read
 * @param read the day on which we read it
 * @since 0.1
 */
public record Citation(String source, String clause, URI url, LocalDate read) {
    /**
     * Refuses nulls and blanks.
     *
     * @param source the text
     * @param clause the part of it
     * @param url where it can be read
     * @param read the day on which we read it
     */
    public Citation {
        Checks.text(source, "source", 500);
        Checks.text(clause, "clause", 500);
        Checks.present(url, "url");
        Checks.present(read, "read");
    }

    /** As people read it: source, clause, link and day. */
    @Override
    public String toString() {
        return source + ", " + clause + ", " + url + " (read " + read + ")";
    }
}
