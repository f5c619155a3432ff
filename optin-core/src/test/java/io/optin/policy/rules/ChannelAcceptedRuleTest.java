package io.optin.policy.rules;

import static io.optin.Samples.submission;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.consent.Channel;
import io.optin.consent.ConsentSubmission;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelAcceptedRuleTest {
    private static ConsentSubmission on(Channel channel) {
        return submission(Map.of("channel", builder -> builder.channel(channel)));
    }

    @ParameterizedTest
    @EnumSource
    void anyChannelIsAny(Channel channel) {
        assertKept(ChannelAcceptedRule.anyChannel(), on(channel));
    }

    @ParameterizedTest
    @CsvSource({
        "WEBSITE,               true",
        "LANDING_PAGE,          true",
        "IN_APP_POPUP,          true",
        "CLICK_TO_WHATSAPP_AD,  false",
        "EMAIL,                 true",
        "PHONE_IVR,             false",
        "SMS,                   true",
        "OFFLINE,               true",
        "WHATSAPP_CONVERSATION, false"
    })
    void offWhatsAppAndWrittenLeavesSix(Channel channel, boolean accepted) {
        ChannelAcceptedRule rule = ChannelAcceptedRule.offWhatsAppAndWritten();
        if (accepted) {
            assertKept(rule, on(channel));
        } else {
            assertBroken(rule, on(channel), "channel", Map.of("channel", channel.name()));
        }
    }
}
