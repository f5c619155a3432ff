package io.optin.policy.rules;

import io.optin.consent.Channel;
import io.optin.consent.ConsentSubmission;
import io.optin.policy.Violation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The edition takes consent from this channel. Meta's first edition took none that was given on WhatsApp or by voice. */
final class ChannelAcceptedRule extends RuleBase<ConsentSubmission> {
    private final Set<Channel> accepted;

    private ChannelAcceptedRule(Set<Channel> accepted) {
        super(
                "OPTIN-CONSENT-006",
                ConsentSubmission.class,
                Sources.policyHistory("Opt-in: third-party channel, dropped on 2020-07-09"),
                "The edition must accept consent from this channel",
                "Ask on a channel that the edition accepts, or judge by the edition in force when the consent was given.");
        this.accepted = Collections.unmodifiableSet(accepted);
    }

    static ChannelAcceptedRule anyChannel() {
        return new ChannelAcceptedRule(EnumSet.allOf(Channel.class));
    }

    static ChannelAcceptedRule offWhatsAppAndWritten() {
        return new ChannelAcceptedRule(EnumSet.complementOf(
                EnumSet.of(Channel.WHATSAPP_CONVERSATION, Channel.CLICK_TO_WHATSAPP_AD, Channel.PHONE_IVR)));
    }

    @Override
    public void check(ConsentSubmission submission, Consumer<? super Violation> report) {
        Channel channel = submission.consent().channel();
        if (!accepted.contains(channel)) {
            report.accept(Violation.of(this, "channel", Map.of("channel", channel.name())));
        }
    }
}
