package io.optin.jdbc;

/**
 * What {@link JdbcVerifier} read.
 *
 * @param contacts contacts whose state was compared with their events
 * @param events events whose content was compared with its hash
 * @param prompts prompts whose content was compared with its hash
 * @param sentMessages sent messages whose content was compared with its hash
 * @param differences how many were found
 * @since 0.1
 */
public record VerificationReport(long contacts, long events, long prompts, long sentMessages, long differences) {
    /**
     * Whether everything is as the stores wrote it.
     *
     * @return true where no difference was found
     */
    public boolean isSound() {
        return differences == 0;
    }

    /**
     * Everything in a sentence.
     *
     * @return one line of English
     */
    public String explain() {
        return "read " + events + " events and the states of " + contacts + " contacts, " + prompts + " prompts, "
                + sentMessages + " sent messages: "
                + (isSound() ? "all is as it was written" : differences + " differences");
    }
}
