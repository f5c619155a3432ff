package io.optin.testkit;

import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.Evidence;
import io.optin.consent.NumberSource;
import io.optin.contact.Contact;
import io.optin.policy.PolicyEdition;
import io.optin.policy.RuleId;
import io.optin.policy.rules.Editions;
import java.time.Duration;
import java.time.Instant;

/**
 * Consents with one fault each, for tests of what happens then. Each breaks its rule and no other under the edition that it
 * names.
 *
 * @since 0.1
 */
public enum ConsentFault {
    /** Signed on a website, where nobody can sign. */
    ACT_DOES_NOT_COUNT("001"),
    /** The number was filled in, and nobody looked at it. */
    NUMBER_NOT_CONFIRMED("002"),
    /** Nothing shows that it happened. */
    NO_PROOF("003"),
    /** Asked for in a conversation in which the customer had not written. */
    CUSTOMER_HAD_NOT_WRITTEN("004"),
    /** The prompt was shown after the act. */
    PROMPT_AFTER_ACT("005"),
    /** Given over the telephone, which the oldest edition does not accept. */
    CHANNEL_NOT_ACCEPTED("006");

    private final String rule;

    ConsentFault(String number) {
        rule = "OPTIN-CONSENT-" + number;
    }

    /**
     * Which rule it breaks.
     *
     * @return the id
     */
    public RuleId rule() {
        return RuleId.of(rule);
    }

    /**
     * Under which edition it breaks the rule.
     *
     * @return {@code strict}, or for {@link #CHANNEL_NOT_ACCEPTED} {@code meta-2018}
     */
    public PolicyEdition edition() {
        return this == CHANNEL_NOT_ACCEPTED ? Editions.META_2018 : Editions.STRICT;
    }

    /**
     * The consent.
     *
     * @param contact who acted
     * @param at when
     * @return a consent that is to be refused
     */
    public Consent consent(Contact contact, Instant at) {
        return switch (this) {
            case ACT_DOES_NOT_COUNT ->
                website(contact, at, ConsentAction.SIGNED, NumberSource.ENTERED)
                        .evidence(SampleConsents.proof(Channel.WEBSITE))
                        .build();
            case NUMBER_NOT_CONFIRMED ->
                website(contact, at, ConsentAction.TICKED_CHECKBOX, NumberSource.PREFILLED)
                        .evidence(SampleConsents.proof(Channel.WEBSITE))
                        .build();
            case NO_PROOF ->
                website(contact, at, ConsentAction.TICKED_CHECKBOX, NumberSource.ENTERED)
                        .evidence(Evidence.NONE)
                        .build();
            case CUSTOMER_HAD_NOT_WRITTEN ->
                Consent.builder()
                        .contact(contact)
                        .channel(Channel.WHATSAPP_CONVERSATION)
                        .types(SamplePrompts.TYPE)
                        .prompt(SamplePrompts.good(Channel.WHATSAPP_CONVERSATION))
                        .action(ConsentAction.REPLIED)
                        .number(NumberSource.CONFIRMED)
                        .evidence(SampleConsents.proof(Channel.WHATSAPP_CONVERSATION))
                        .at(at)
                        .build();
            case PROMPT_AFTER_ACT ->
                website(contact, at, ConsentAction.TICKED_CHECKBOX, NumberSource.ENTERED)
                        .evidence(SampleConsents.proof(Channel.WEBSITE))
                        .promptShownAt(at.plus(Duration.ofSeconds(1)))
                        .build();
            case CHANNEL_NOT_ACCEPTED -> SampleConsents.good(Channel.PHONE_IVR, contact, at);
        };
    }

    private static Consent.Builder website(Contact contact, Instant at, ConsentAction action, NumberSource number) {
        return SampleConsents.draft(Channel.WEBSITE, contact, at).action(action).number(number);
    }

    /**
     * The consent, received when it happened.
     *
     * @param contact who acted
     * @param at when
     * @return what the rules judge
     */
    public ConsentSubmission submission(Contact contact, Instant at) {
        return new ConsentSubmission(consent(contact, at), at);
    }
}
