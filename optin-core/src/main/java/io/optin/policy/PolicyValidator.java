package io.optin.policy;

import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.InformationType;
import io.optin.consent.InformationTypes;
import io.optin.contact.Contact;
import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.OptOutPath;
import io.optin.internal.Checks;
import io.optin.message.SendAttempt;
import io.optin.reply.ReplyClassifier;
import io.optin.template.TemplateText;
import java.util.Collection;
import java.util.List;

/**
 * Says whether an artefact complies with an edition: every finding, and the rules that were skipped. Needs no store and
 * no clock. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PolicyValidator {
    private final PolicyEdition edition;
    private final ReplyClassifier replies;
    private final InformationTypes known;

    private PolicyValidator(PolicyEdition edition, ReplyClassifier replies, InformationTypes known) {
        this.edition = edition;
        this.replies = replies;
        this.known = known;
    }

    /**
     * A validator for a host that understands the words of {@link ReplyClassifier#everyLanguage()}.
     *
     * @param edition the edition that judges
     * @return the validator
     */
    public static PolicyValidator of(PolicyEdition edition) {
        return new PolicyValidator(
                Checks.present(edition, "edition"),
                ReplyClassifier.everyLanguage(),
                InformationTypes.withOwn(List.of()));
    }

    /**
     * This validator for a host that understands other words: what a wording promises is held against them.
     *
     * @param classifier what the host takes replies to mean
     * @return a new validator
     */
    public PolicyValidator withReplies(ReplyClassifier classifier) {
        return new PolicyValidator(edition, Checks.present(classifier, "replies"), known);
    }

    /**
     * This validator for a host with types of its own: a type is known by its id, and named by the phrases with which it
     * is registered.
     *
     * @param types the host's types
     * @return a new validator
     */
    public PolicyValidator withTypes(InformationTypes types) {
        return new PolicyValidator(edition, replies, Checks.present(types, "types"));
    }

    private List<InformationType> known(Collection<InformationType> types) {
        return Checks.notEmpty(types, "types").stream()
                .map(type -> known.find(type.id()).orElse(type))
                .toList();
    }

    /**
     * Judges a prompt that is shown to nobody in particular: any number in its wording is taken for the person's own.
     *
     * @param prompt the prompt
     * @param channel where it is shown
     * @param types what it asks for, at least one; a host's own types with their phrases
     * @return every finding
     */
    public PolicyReport validate(ConsentPrompt prompt, Channel channel, Collection<InformationType> types) {
        return validate(PromptReview.of(prompt, channel, known(types)));
    }

    /**
     * Judges a prompt as a person is shown it.
     *
     * @param prompt the prompt
     * @param channel where it is shown
     * @param types what it asks for
     * @param contact to whom; where the wording holds a number, it must be theirs
     * @return every finding
     */
    public PolicyReport validate(
            ConsentPrompt prompt, Channel channel, Collection<InformationType> types, Contact contact) {
        return validate(PromptReview.of(prompt, channel, known(types), contact));
    }

    /**
     * Judges a prompt that was read.
     *
     * @param review the prompt and its reading
     * @return every finding
     */
    public PolicyReport validate(PromptReview review) {
        return optOuts(OptOutOffer.of(Checks.present(review, "subject").prompt(), replies))
                .and(edition.judge(PromptReview.class, review));
    }

    /**
     * Judges what a template says.
     *
     * @param template the template's text
     * @return every finding
     */
    public PolicyReport validate(TemplateText template) {
        return optOuts(OptOutOffer.of(Checks.present(template, "subject"), replies));
    }

    private PolicyReport optOuts(OptOutOffer offer) {
        return edition.judge(OptOutOffer.class, offer);
    }

    /**
     * Judges a consent as it arrives, its prompt included.
     *
     * @param submission the consent and its receipt
     * @return every finding
     */
    public PolicyReport validate(ConsentSubmission submission) {
        Consent consent = Checks.present(submission, "subject").consent();
        return edition.judge(ConsentSubmission.class, submission)
                .and(validate(consent.prompt(), consent.channel(), consent.types(), consent.contact()));
    }

    /**
     * Judges a conversation that a machine leads, and what it says about opting out.
     *
     * @param flow the flow
     * @return every finding
     */
    public PolicyReport validate(AutomatedFlow flow) {
        return edition.judge(AutomatedFlow.class, Checks.present(flow, "subject"))
                .and(optOuts(OptOutOffer.of(flow, replies)));
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
