package io.optin.conversation;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.SentMessage.ConsentRequest;
import io.optin.template.TemplateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentMessageTest {
    private static final Instant T = Instant.parse("2026-03-01T12:00:00Z");
    private static final Sender SENDER = Sender.of("+442079460018");
    private static final Contact ANN = Contact.of("+14155552671");
    private static final ConsentPrompt PROMPT = ConsentPrompt.builder()
            .wording("Receive offers on WhatsApp at +14155552671?")
            .language("en")
            .businessName("Acme")
            .control(ConsentPrompt.Control.BUTTON)
            .build();

    @Test
    void holdsWhatWasSent() {
        ConsentRequest request =
                ConsentRequest.of(List.of(InformationType.PRODUCT_NEWS, InformationType.PRODUCT_NEWS), PROMPT);
        SentMessage message = new SentMessage("i".repeat(255), SENDER, ANN, T.plusNanos(1999), Optional.of(request));

        assertThat(message.at()).isEqualTo(T.plusNanos(1000));
        assertThat(message.request()).contains(request);
        assertThat(request.types()).containsExactly(InformationType.PRODUCT_NEWS);
        assertThat(request.prompt()).isSameAs(PROMPT);
        assertThat(request.customerWroteAt()).isEmpty();
    }

    @Test
    void theTimeOfTheCustomersMessageIsKeptToTheMicrosecond() {
        assertThat(request(T.plusNanos(1999)).customerWroteAt()).contains(T.plusNanos(1000));
        assertRefused("customerWroteAt", () -> request(Instant.MAX));
    }

    @Test
    void eachOfItsPartsMakesAnotherMessage() {
        ConsentRequest asked = ConsentRequest.of(List.of(InformationType.PRODUCT_NEWS), PROMPT);
        ConsentRequest askedMore =
                ConsentRequest.of(List.of(InformationType.PRODUCT_NEWS, InformationType.PROMOTIONAL_CONTENT), PROMPT);
        ConsentRequest askedOtherwise = ConsentRequest.of(
                List.of(InformationType.PRODUCT_NEWS),
                ConsentPrompt.builder()
                        .wording("Receive news?")
                        .language("en")
                        .businessName("Acme")
                        .control(ConsentPrompt.Control.BUTTON)
                        .build());
        List<SentMessage> messages = List.of(
                new SentMessage("a", SENDER, ANN, T, Optional.empty()),
                new SentMessage("b", SENDER, ANN, T, Optional.empty()),
                new SentMessage("a", Sender.of("+442079460019"), ANN, T, Optional.empty()),
                new SentMessage("a", SENDER, Contact.of("+14155552672"), T, Optional.empty()),
                new SentMessage("a", SENDER, ANN, T.plusNanos(1000), Optional.empty()),
                new SentMessage("a", SENDER, ANN, T, Optional.of(asked)),
                new SentMessage("a", SENDER, ANN, T, Optional.empty(), Optional.of(TemplateKey.of("1", "sale", "en"))),
                new SentMessage("a", SENDER, ANN, T, Optional.empty(), Optional.of(TemplateKey.of("1", "sale", "fr"))),
                new SentMessage("a", SENDER, ANN, T, Optional.of(askedMore)),
                new SentMessage("a", SENDER, ANN, T, Optional.of(askedOtherwise)),
                new SentMessage("a", SENDER, ANN, T, Optional.of(request(T))),
                new SentMessage("a", SENDER, ANN, T, Optional.of(request(T.plusNanos(1000)))));
        assertThat(messages.stream().map(SentMessage::contentHash)).doesNotHaveDuplicates();
        assertThat(new SentMessage("a", SENDER, ANN, T.plusNanos(1), Optional.of(request(T))).contentHash())
                .isEqualTo(messages.get(10).contentHash())
                .hasSize(64);
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesWhatDoesNotFit() {
        assertRefused("id", () -> new SentMessage("i".repeat(256), SENDER, ANN, T, Optional.empty()));
        assertRefused("id", () -> new SentMessage(" ", SENDER, ANN, T, Optional.empty()));
        assertRefused("id", () -> new SentMessage(null, SENDER, ANN, T, Optional.empty()));
        assertRefused("sender", () -> new SentMessage("i", null, ANN, T, Optional.empty()));
        assertRefused("to", () -> new SentMessage("i", SENDER, null, T, Optional.empty()));
        assertRefused("at", () -> new SentMessage("i", SENDER, ANN, null, Optional.empty()));
        assertRefused("at", () -> new SentMessage("i", SENDER, ANN, Instant.MIN, Optional.empty()));
        assertRefused("request", () -> new SentMessage("i", SENDER, ANN, T, null));
        assertRefused("template", () -> new SentMessage("i", SENDER, ANN, T, Optional.empty(), null));
        assertRefused("types", () -> ConsentRequest.of(List.of(), PROMPT));
        assertRefused("types", () -> new ConsentRequest(Set.of(), PROMPT, Optional.empty()));
        assertRefused("types", () -> ConsentRequest.of(null, PROMPT));
        assertRefused("prompt", () -> ConsentRequest.of(List.of(InformationType.PRODUCT_NEWS), null));
        assertRefused("customerWroteAt", () -> new ConsentRequest(Set.of(InformationType.PRODUCT_NEWS), PROMPT, null));
    }

    @Test
    void printsNobodysNumberNorAnIdThatVeilsIt() {
        assertThat(new SentMessage("wamid.HBgL", SENDER, ANN, T, Optional.of(request(T))).toString())
                .contains("+44******18", "to +14******71")
                .endsWith("asks consent]")
                .doesNotContain("HBgL");
        assertThat(new SentMessage("wamid.HBgL", SENDER, ANN, T, Optional.empty()).toString())
                .endsWith("at=" + T + "]");
    }

    private static ConsentRequest request(Instant customerWroteAt) {
        return new ConsentRequest(Set.of(InformationType.PRODUCT_NEWS), PROMPT, Optional.of(customerWroteAt));
    }
}
