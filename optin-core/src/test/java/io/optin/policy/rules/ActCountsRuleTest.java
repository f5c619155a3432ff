package io.optin.policy.rules;

import static io.optin.Samples.submission;
import static io.optin.consent.ConsentAction.ENTERED_NUMBER;
import static io.optin.consent.ConsentAction.PRESSED_KEY;
import static io.optin.consent.ConsentAction.REPLIED;
import static io.optin.consent.ConsentAction.SAID_YES;
import static io.optin.consent.ConsentAction.SCANNED_QR_CODE;
import static io.optin.consent.ConsentAction.SENT_MESSAGE;
import static io.optin.consent.ConsentAction.SIGNED;
import static io.optin.consent.ConsentAction.TAPPED_BUTTON;
import static io.optin.consent.ConsentAction.TICKED_CHECKBOX;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentSubmission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActCountsRuleTest {
    private static final ActCountsRule RULE = new ActCountsRule();

    private static final Map<Channel, List<ConsentAction>> COUNTING = Map.of(
            Channel.WEBSITE, List.of(ENTERED_NUMBER, TICKED_CHECKBOX, TAPPED_BUTTON),
            Channel.LANDING_PAGE, List.of(ENTERED_NUMBER, TICKED_CHECKBOX, TAPPED_BUTTON),
            Channel.IN_APP_POPUP, List.of(ENTERED_NUMBER, TICKED_CHECKBOX, TAPPED_BUTTON),
            Channel.CLICK_TO_WHATSAPP_AD, List.of(TAPPED_BUTTON, SENT_MESSAGE),
            Channel.EMAIL, List.of(ENTERED_NUMBER, TICKED_CHECKBOX, TAPPED_BUTTON, REPLIED),
            Channel.PHONE_IVR, List.of(ENTERED_NUMBER, PRESSED_KEY, SAID_YES),
            Channel.SMS, List.of(TAPPED_BUTTON, REPLIED),
            Channel.OFFLINE, List.of(ENTERED_NUMBER, SIGNED, SCANNED_QR_CODE),
            Channel.WHATSAPP_CONVERSATION, List.of(TAPPED_BUTTON, REPLIED));

    private static ConsentSubmission given(Channel channel, ConsentAction action) {
        return submission(
                Map.of("channel", builder -> builder.channel(channel), "action", builder -> builder.action(action)));
    }

    @ParameterizedTest
    @EnumSource
    void eachChannelHasItsActs(Channel channel) {
        List<ConsentAction> counting = COUNTING.getOrDefault(channel, List.of());
        assertThat(counting).isNotEmpty();
        for (ConsentAction action : ConsentAction.values()) {
            if (counting.contains(action)) {
                assertKept(RULE, given(channel, action));
            } else {
                assertBroken(
                        RULE,
                        given(channel, action),
                        "action",
                        Map.of("channel", channel.name(), "action", action.name(), "expected", counting.toString()));
            }
        }
    }
}
