package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.first;
import static io.optin.policy.rules.Prompts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.Samples;
import io.optin.consent.Channel;
import io.optin.policy.Violation;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberShownRuleTest {
    private static final NumberShownRule RULE = new NumberShownRule();
    private static final Set<Channel> CARRYING =
            EnumSet.of(Channel.CLICK_TO_WHATSAPP_AD, Channel.PHONE_IVR, Channel.SMS, Channel.WHATSAPP_CONVERSATION);

    private static String at(String number) {
        return "I want to receive order updates from Example on WhatsApp at " + number;
    }

    private static Violation hidden(Channel channel, String request) {
        return Violation.of(RULE, "wording", Map.of("channel", channel.name()))
                .at(first(request))
                .suggesting("{number}");
    }

    @ParameterizedTest
    @EnumSource
    void aFieldShowsItEverywhere(Channel channel) {
        for (String field : new String[] {"{number}", "{Number}", "{ number }", "my mobile: {number}"}) {
            assertKept(RULE, good().on(channel).asking(at(field)).review());
        }
        assertKept(
                RULE, good().on(channel).saying("{number}? " + at("my number")).review());
    }

    @ParameterizedTest
    @EnumSource
    void theNumberItselfShowsItEverywhere(Channel channel) {
        assertKept(RULE, good().on(channel).asking(at("+1 415 555 2671")).review());
    }

    @ParameterizedTest
    @EnumSource
    void wordsForItAreClearOnlyWhereTheChannelCarriesIt(Channel channel) {
        for (String words : new String[] {"this number", "your number", "my mobile number", "my own phone number"}) {
            String request = at(words);
            Prompts prompt = good().on(channel).asking(request);
            if (CARRYING.contains(channel)) {
                assertKept(RULE, prompt.review());
            } else {
                assertFinds(RULE, prompt.review(), hidden(channel, request));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingShowsItNowhere(Channel channel) {
        for (String request : new String[] {
            "I want to receive order updates from Example on WhatsApp", at("any time"), at("the number"), at("[number]")
        }) {
            Prompts prompt = good().on(channel).asking(request);
            String span = request.replace(" [number]", "");
            assertFinds(RULE, prompt.review(), hidden(channel, span));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"my mobile ending in 56", "the number ending with 123456", "my phone that ends in 0123456"})
    void itsLastDigitsShowIt(String words) {
        assertKept(RULE, good().asking(at(words)).review());
        assertKept(RULE, good().asking(at(words)).to(Samples.PERSON).review());
    }

    @ParameterizedTest
    @ValueSource(strings = {"my mobile ending in 57", "the number ending with 223456"})
    void theLastDigitsOfSomebodyElseDoNot(String words) {
        assertKept(RULE, good().asking(at(words)).review());
        assertFinds(RULE, good().asking(at(words)).to(Samples.PERSON).review(), hidden(Channel.WEBSITE, at(words)));
        assertKept(RULE, good().asking(at(words)).to(Samples.USER).review());
    }

    @ParameterizedTest
    @ValueSource(strings = {"my mobile ending in 6, please", "my mobile ending in xx"})
    void oneDigitOrNoneIsTooLittle(String words) {
        assertFinds(RULE, good().asking(at(words)).review(), hidden(Channel.WEBSITE, at(words)));
    }

    @Test
    void isSkippedInLanguagesThatAreNotKnown() {
        assertThat(RULE.canJudge(good().in("de").review())).isFalse();
    }
}
