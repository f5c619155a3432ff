package io.optin.conversation;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Evidence;
import io.optin.contact.Contact;
import io.optin.conversation.InboundMessage.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundMessageTest {
    private static final Instant T = Instant.parse("2026-03-01T12:00:00Z");
    private static final Contact ANN = Contact.of("+14155552671");

    /** Each knob, set to something that fits. */
    private static final Map<String, Consumer<InboundMessage.Builder>> KNOBS = Map.of(
            "from", builder -> builder.from(ANN),
            "id", builder -> builder.id("wamid.1"),
            "kind", builder -> builder.kind(Kind.MEDIA),
            "sentAt", builder -> builder.sentAt(T),
            "text", builder -> builder.text("STOP"),
            "buttonPayload", builder -> builder.buttonPayload("stop"),
            "inReplyTo", builder -> builder.inReplyTo("wamid.0"),
            "evidence", builder -> builder.evidence(Evidence.of(Evidence.AD_ID, "ad.1")));

    @Test
    void holdsWhatCame() {
        InboundMessage message = required()
                .kind(Kind.MEDIA)
                .text("STOP")
                .buttonPayload("stop")
                .inReplyTo("wamid.0")
                .build();

        assertThat(message.from()).isEqualTo(ANN);
        assertThat(message.id()).isEqualTo("wamid.1");
        assertThat(message.kind()).isEqualTo(Kind.MEDIA);
        assertThat(message.sentAt()).isEqualTo(T);
        assertThat(message.text()).contains("STOP");
        assertThat(message.buttonPayload()).contains("stop");
        assertThat(message.inReplyTo()).contains("wamid.0");
    }

    @Test
    void provesWithItsIdAndWhatCameWithIt() {
        assertThat(required().build().evidence()).isEqualTo(Evidence.of(Evidence.MESSAGE_ID, "wamid.1"));
        assertThat(required()
                        .evidence(Evidence.of(Evidence.AD_ID, "ad.1"))
                        .build()
                        .evidence())
                .isEqualTo(Evidence.of(Evidence.AD_ID, "ad.1").and(Evidence.MESSAGE_ID, "wamid.1"));
        assertRefused(
                "evidence.messageId",
                () -> required()
                        .evidence(Evidence.of(Evidence.MESSAGE_ID, "wamid.2"))
                        .build());
    }

    @Test
    void asksForSenderIdAndTimeOnly() {
        InboundMessage message = required().build();

        assertThat(message.kind()).isEqualTo(Kind.TEXT);
        assertThat(message.text()).isEmpty();
        assertThat(message.buttonPayload()).isEmpty();
        assertThat(message.inReplyTo()).isEmpty();
        assertThat(required().buttonPayload("").build().kind()).isEqualTo(Kind.BUTTON);
    }

    @Test
    void namesTheRequiredKnobThatIsMissing() {
        for (String missing : new String[] {"from", "id", "sentAt"}) {
            InboundMessage.Builder builder = InboundMessage.builder();
            KNOBS.forEach((name, knob) -> {
                if (!name.equals(missing)) {
                    knob.accept(builder);
                }
            });
            assertRefused(missing, builder::build);
        }
    }

    @Test
    void eachKnobIsSetOnce() {
        KNOBS.forEach((name, knob) -> {
            InboundMessage.Builder builder = InboundMessage.builder();
            knob.accept(builder);
            assertRefused(name, () -> knob.accept(builder));
        });
    }

    @Test
    @SuppressWarnings("NullAway")
    void noKnobIsSetToNull() {
        assertRefused("from", () -> InboundMessage.builder().from(null));
        assertRefused("id", () -> InboundMessage.builder().id(null));
        assertRefused("kind", () -> InboundMessage.builder().kind(null));
        assertRefused("sentAt", () -> InboundMessage.builder().sentAt(null));
        assertRefused("text", () -> InboundMessage.builder().text(null));
        assertRefused("buttonPayload", () -> InboundMessage.builder().buttonPayload(null));
        assertRefused("inReplyTo", () -> InboundMessage.builder().inReplyTo(null));
    }

    @Test
    void refusesWhatDoesNotFit() {
        String longest = "x".repeat(InboundMessage.MAX_TEXT);

        assertThat(required()
                        .text(longest)
                        .buttonPayload(longest)
                        .inReplyTo("i".repeat(255))
                        .build()
                        .text())
                .contains(longest);
        assertRefused("text", () -> required().text(longest + "x").build());
        assertRefused("text", () -> required().text("\uD83D").build());
        assertRefused(
                "buttonPayload", () -> required().buttonPayload(longest + "x").build());
        assertRefused("buttonPayload", () -> required().buttonPayload("\0").build());
        assertRefused("inReplyTo", () -> required().inReplyTo("i".repeat(256)).build());
        assertRefused("inReplyTo", () -> required().inReplyTo(" ").build());
        assertRefused(
                "id",
                () -> InboundMessage.builder()
                        .from(ANN)
                        .sentAt(T)
                        .id("i".repeat(256))
                        .build());
        assertRefused(
                "sentAt",
                () -> InboundMessage.builder()
                        .from(ANN)
                        .id("i")
                        .sentAt(Instant.MAX)
                        .build());
    }

    @Test
    void itsTimeIsKeptToTheMicrosecond() {
        assertThat(InboundMessage.builder()
                        .from(ANN)
                        .id("i")
                        .sentAt(T.plusNanos(1999))
                        .build()
                        .sentAt())
                .isEqualTo(T.plusNanos(1000));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, true, true",
        "BUTTON, true, true",
        "MEDIA, true, true",
        "OTHER_MESSAGE, true, false",
        "CALL, true, false",
        "REACTION, false, false",
        "EDIT, false, false",
        "DELETION, false, false",
        "SYSTEM, false, false",
        "GROUP, false, false",
        "UNKNOWN, false, false"
    })
    void onlyMessagesAndCallsOpenTheWindowAndOnlyWordsSpeak(Kind kind, boolean opens, boolean speaks) {
        assertThat(kind.opensWindow()).isEqualTo(opens);
        assertThat(kind.speaks()).isEqualTo(speaks);
    }

    @Test
    void printsNeitherTheNumberNorTheWords() {
        assertThat(required().text("my secret").build())
                .hasToString("InboundMessage[TEXT from +14******71, sentAt=2026-03-01T12:00:00Z]");
    }

    private static InboundMessage.Builder required() {
        return InboundMessage.builder().from(ANN).id("wamid.1").sentAt(T);
    }
}
