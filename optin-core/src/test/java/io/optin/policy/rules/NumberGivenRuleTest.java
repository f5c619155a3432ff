package io.optin.policy.rules;

import static io.optin.Samples.submission;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.consent.Channel;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.NumberSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberGivenRuleTest {
    private static final NumberGivenRule RULE = new NumberGivenRule();

    private static final Set<Channel> CARRYING =
            EnumSet.of(Channel.CLICK_TO_WHATSAPP_AD, Channel.PHONE_IVR, Channel.SMS, Channel.WHATSAPP_CONVERSATION);

    private static ConsentSubmission given(Channel channel, NumberSource number) {
        return submission(
                Map.of("channel", builder -> builder.channel(channel), "number", builder -> builder.number(number)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PREFILLED")
    void whatThePersonDidWithTheNumberWillDoOnEveryChannel(NumberSource number) {
        for (Channel channel : Channel.values()) {
            assertKept(RULE, given(channel, number));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatNobodyTouchedWillDoOnlyWhereTheChannelCarriesIt(Channel channel) {
        ConsentSubmission untouched = given(channel, NumberSource.PREFILLED);
        if (CARRYING.contains(channel)) {
            assertKept(RULE, untouched);
        } else {
            assertBroken(RULE, untouched, "number", Map.of());
        }
    }
}
