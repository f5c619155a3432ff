package io.optin.policy.rules;

import static io.optin.Samples.hours;
import static io.optin.Samples.submission;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentSubmission;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Times are told as the durations since the customer wrote. */
class AskedInConversationRuleTest {
    private static final AskedInConversationRule RULE = new AskedInConversationRule();
    private static final Instant WROTE = hours(-30);

    private static ConsentSubmission given(
            Channel channel, @Nullable Instant wroteAt, @Nullable Instant askedAt, Instant at) {
        Map<String, UnaryOperator<Consent.Builder>> knobs = new HashMap<>();
        knobs.put("channel", builder -> builder.channel(channel));
        knobs.put("at", builder -> builder.at(at));
        if (wroteAt != null) {
            knobs.put("customerWroteAt", builder -> builder.customerWroteAt(wroteAt));
        }
        if (askedAt != null) {
            knobs.put("promptShownAt", builder -> builder.promptShownAt(askedAt));
        }
        return submission(knobs);
    }

    private static ConsentSubmission inConversation(@Nullable Instant wroteAt, @Nullable Instant askedAt, Instant at) {
        return given(Channel.WHATSAPP_CONVERSATION, wroteAt, askedAt, at);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,              PT0S",
        "PT0S,              PT0.000001S",
        "PT0S,              PT23H59M59.999999S",
        "PT1H,              PT2H",
        "PT23H59M59.999999S, PT23H59M59.999999S"
    })
    void withinTheWindow(Duration asked, Duration acted) {
        assertKept(RULE, inConversation(WROTE, WROTE.plus(asked), WROTE.plus(acted)));
    }

    /** That is impossible, and the affair of OPTIN-CONSENT-005 alone. */
    @ParameterizedTest
    @CsvSource("PT2H, PT1H")
    void anAnswerBeforeTheRequestIsJudgedElsewhere(Duration asked, Duration acted) {
        assertKept(RULE, inConversation(WROTE, WROTE.plus(asked), WROTE.plus(acted)));
    }

    @ParameterizedTest
    @CsvSource({
        "PT-0.000001S,       PT1H", // asked before the customer wrote
        "PT-48H,             PT1H",
        "PT-0.000001S,       PT-0.000001S", // asked and answered before
        "PT0S,               PT-0.000001S", // answered before
        "PT23H59M59.999999S, PT24H", // answered too late
        "PT0S,               PT24H",
        "PT0S,               PT29H",
        "PT24H,              PT24H", // asked too late
        "PT25H,              PT29H",
        "PT24H,              PT1H",
        "PT-1H,              PT24H" // both wrong, and still one finding
    })
    void outsideTheWindow(Duration asked, Duration acted) {
        Instant askedAt = WROTE.plus(asked);
        Instant at = WROTE.plus(acted);
        assertBroken(
                RULE,
                inConversation(WROTE, askedAt, at),
                "customerWroteAt",
                Map.of(
                        "customerWroteAt", WROTE.toString(),
                        "promptShownAt", askedAt.toString(),
                        "at", at.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "false, true,  customerWroteAt",
        "true,  false, promptShownAt",
        "false, false, customerWroteAt" // the customer's word comes first
    })
    void aTimeIsWanting(boolean wrote, boolean asked, String wanting) {
        assertBroken(
                RULE,
                inConversation(wrote ? WROTE : null, asked ? WROTE : null, WROTE),
                wanting,
                Map.of("wanting", wanting));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WHATSAPP_CONVERSATION")
    void otherChannelsAreNotAsked(Channel channel) {
        assertKept(RULE, given(channel, null, null, WROTE));
        assertKept(RULE, given(channel, WROTE, null, WROTE));
        assertKept(RULE, given(channel, WROTE, hours(-100), WROTE.plus(Duration.ofHours(24))));
    }
}
