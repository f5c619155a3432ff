package io.optin.template;

/**
 * Where a template stands with Meta. Only {@link #APPROVED} may be sent; a status that optin does not know is {@link
 * #UNKNOWN}, and is not.
 *
 * @since 0.1
 */
public enum TemplateStatus {
    /** May be sent. */
    APPROVED,
    /** In review, or sent back to review by an edit. */
    PENDING,
    /** Refused by Meta. */
    REJECTED,
    /** Stopped for a while for low quality. */
    PAUSED,
    /** Stopped for good for low quality. */
    DISABLED,
    /** Refused, and the refusal is appealed. */
    IN_APPEAL,
    /** To be deleted. */
    PENDING_DELETION,
    /** Deleted; the name is blocked for 30 days. */
    DELETED,
    /** The account is at its limit of templates. */
    LIMIT_EXCEEDED,
    /** Inactive, and deleted after 28 days unless it is brought back. */
    ARCHIVED,
    /** A value that this version does not know. */
    UNKNOWN;

    /**
     * Whether a template of this status may be sent.
     *
     * @return true for {@link #APPROVED} alone
     */
    public boolean isSendable() {
        return this == APPROVED;
    }
}
