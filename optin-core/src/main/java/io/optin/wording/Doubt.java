package io.optin.wording;

import io.optin.internal.Checks;

/**
 * Something that makes a wording say other than it seems to.
 *
 * @param kind what it is
 * @param span where it stands
 * @since 0.1
 */
public record Doubt(Kind kind, TextSpan span) {
    /** What makes a wording doubtful. */
    public enum Kind {
        /** The request is turned into its opposite: "I do not want to receive". */
        NEGATED,
        /** Consent unless the person objects: "unless you untick this box". */
        UNLESS_OBJECTED,
        /** Somebody else consents: "I confirm that the customer agrees". */
        SOMEBODY_ELSE,
        /** Characters that cannot be seen, look like others, or turn the order of letters round. */
        DISGUISED,
        /** A placeholder was left in: "[First name]". */
        LEFT_TO_FILL_IN
    }

    /**
     * Refuses nulls.
     *
     * @param kind what it is
     * @param span where it stands
     */
    public Doubt {
        Checks.present(kind, "doubt.kind");
        Checks.present(span, "doubt.span");
    }
}
