package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.first;
import static io.optin.policy.rules.Prompts.good;

import io.optin.consent.Channel;
import io.optin.policy.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsappShownRuleTest {
    private static final WhatsappShownRule RULE = new WhatsappShownRule();

    private static Violation noName(String request) {
        return Violation.of(RULE, "wording", Map.of()).at(first(request)).suggesting("WhatsApp");
    }

    private static Violation noLogo(Channel channel) {
        return Violation.of(RULE, "whatsappLogo", Map.of("channel", channel.name()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to receive order updates from Example on WhatsApp at {number}",
                "I want to receive order updates from Example on WHATSAPP at {number}",
                "I want to receive order updates from Example on WhatsApp™ at {number}",
                "I want to receive order updates from Example at {number}, WhatsApp's newest friend",
                "I want to receive order updates from Example at {number}. We use WhatsApp"
            })
    void theNameAnywhereInTheWordingAndTheLogo(String request) {
        assertKept(RULE, good().asking(request).review());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to receive order updates from Example at {number}",
                "I want to receive order updates from Example on Whats App at {number}",
                "I want to receive order updates from Example on WA at {number}",
                "I want to receive order updates from Example on WhatsAppening at {number}"
            })
    void withoutTheName(String request) {
        assertFinds(RULE, good().asking(request).review(), noName(request));
    }

    @ParameterizedTest
    @CsvSource({
        "WEBSITE,               true",
        "LANDING_PAGE,          true",
        "IN_APP_POPUP,          true",
        "CLICK_TO_WHATSAPP_AD,  false",
        "EMAIL,                 true",
        "PHONE_IVR,             false",
        "SMS,                   false",
        "OFFLINE,               true",
        "WHATSAPP_CONVERSATION, false"
    })
    void theLogoIsAskedWhereItCanBeShownAndIsNotShownAnyway(Channel channel, boolean asked) {
        Prompts without = good().on(channel).logo(false);
        if (asked) {
            assertFinds(RULE, without.review(), noLogo(channel));
        } else {
            assertKept(RULE, without.review());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLogoTakesThePlaceOfNoNameAndTheNameOfNoLogo(Channel channel) {
        String request = "I want to receive order updates from Example at {number}";
        assertKept(RULE, good().on(channel).review());
        assertFinds(RULE, good().on(channel).asking(request).review(), noName(request));
    }

    @Test
    void nameAndLogoAreTwoFindings() {
        String request = "I want to receive order updates from Example at {number}";
        assertFinds(RULE, good().asking(request).logo(false).review(), noName(request), noLogo(Channel.WEBSITE));
    }

    @Test
    void inLanguagesThatAreNotKnownOnlyTheLogoIsAsked() {
        Prompts german = good().in("de").saying("Ich möchte Nachrichten zu meiner Bestellung.");
        assertKept(RULE, german.review());
        assertFinds(RULE, german.logo(false).review(), noLogo(Channel.WEBSITE));
    }
}
