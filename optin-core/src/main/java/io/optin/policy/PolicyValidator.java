package io.optin.policy;

import io.optin.consent.ConsentSubmission;
import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.OptOutPath;
import io.optin.internal.Checks;
import io.optin.message.SendAttempt;

/**
 * Says whether an artefact complies with an edition: every finding, and the rules that were skipped. Needs no store and
 * no clock. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PolicyValidator {
    private final PolicyEdition edition;

    private PolicyValidator(PolicyEdition edition) {
        this.edition = edition;
    }

    /**
     * A validator.
     *
     * @param edition the edition that judges
     * @return the validator
     */
    public static PolicyValidator of(PolicyEdition edition) {
        return new PolicyValidator(Checks.present(edition, "edition"));
    }

    /**
     * Judges a consent as it arrives.
     *
     * @param submission the consent and its receipt
     * @return every finding
     */
    public PolicyReport validate(ConsentSubmission submission) {
        return edition.judge(ConsentSubmission.class, submission);
    }

    /**
     * Judges a conversation that a machine leads.
     *
     * @param flow the flow
     * @return every finding
     */
    public PolicyReport validate(AutomatedFlow flow) {
        return edition.judge(AutomatedFlow.class, flow);
    }

    /**
     * Judges the way out beside the way in.
     *
     * @param path both
     * @return every finding
     */
    public PolicyReport validate(OptOutPath path) {
        return edition.judge(OptOutPath.class, path);
    }

    /**
     * Judges an attempt to send; the findings alone, without what may be wanting. To send, ask the gate.
     *
     * @param attempt a message, the facts and the instant
     * @return every finding
     */
    public PolicyReport validate(SendAttempt attempt) {
        return edition.judge(SendAttempt.class, attempt);
    }
}
