package io.optin.policy.rules;

import static io.optin.Samples.submission;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofKeptRuleTest {
    private static final ProofKeptRule RULE = new ProofKeptRule();

    private static final Map<Channel, List<String>> PROOFS = Map.of(
            Channel.WEBSITE, List.of("pageUrl"),
            Channel.LANDING_PAGE, List.of("pageUrl"),
            Channel.IN_APP_POPUP, List.of("screen"),
            Channel.CLICK_TO_WHATSAPP_AD, List.of("adId", "clickId"),
            Channel.EMAIL, List.of("messageId", "campaign"),
            Channel.PHONE_IVR, List.of("callId", "recording"),
            Channel.SMS, List.of("messageId"),
            Channel.OFFLINE, List.of("document", "qrCode"),
            Channel.WHATSAPP_CONVERSATION, List.of("messageId"));

    /** Every name that some channel asks for, and some that none does. */
    private static final List<String> NAMES = List.of(
            "pageUrl",
            "screen",
            "adId",
            "clickId",
            "messageId",
            "campaign",
            "callId",
            "recording",
            "document",
            "qrCode",
            "ticket",
            "pageurl",
            "MESSAGEID");

    private static ConsentSubmission given(Channel channel, Collection<String> evidence) {
        Map<String, String> values = evidence.stream().collect(Collectors.toMap(Function.identity(), name -> "7"));
        return submission(Map.of(
                "channel",
                builder -> builder.channel(channel),
                "evidence",
                builder -> builder.evidence(Evidence.of(values))));
    }

    private static void assertMissing(Channel channel, List<String> proofs, Collection<String> evidence) {
        assertBroken(
                RULE,
                given(channel, evidence),
                "evidence",
                Map.of("channel", channel.name(), "expected", "any of " + proofs));
    }

    @ParameterizedTest
    @EnumSource
    void anyOneProofOfTheChannelWillDoAndNoOther(Channel channel) {
        List<String> proofs = PROOFS.getOrDefault(channel, List.of());
        List<String> foreign =
                NAMES.stream().filter(name -> !proofs.contains(name)).toList();
        assertThat(foreign).hasSize(NAMES.size() - proofs.size());

        proofs.forEach(proof -> assertKept(RULE, given(channel, List.of(proof))));
        assertKept(RULE, given(channel, NAMES));
        foreign.forEach(name -> assertMissing(channel, proofs, List.of(name)));
        assertMissing(channel, proofs, foreign);
        assertMissing(channel, proofs, List.of());
    }
}
