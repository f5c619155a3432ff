package io.optin.message;

import static io.optin.Samples.ERASED;
import static io.optin.Samples.MARKETING;
import static io.optin.Samples.PERSON;
import static io.optin.Samples.TEMPLATE;
import static io.optin.Samples.USER;
import static io.optin.Samples.UTILITY;
import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.conversation.EscalationPath;
import io.optin.message.FreeFormMessage.Purpose;
import org.junit.jupiter.api.Test;

class OutboundMessageTest {
    private static final FreeFormMessage FULL = OutboundMessage.freeForm(PERSON)
            .ofType(UTILITY)
            .automated(EscalationPath.EMAIL, EscalationPath.STORE_VISIT)
            .withPurpose(Purpose.OPT_OUT_CONFIRMATION);

    @Test
    void aTemplateMessageSaysToWhomWhichAndOfWhatType() {
        TemplateMessage message = OutboundMessage.template(USER, TEMPLATE, UTILITY);
        assertThat(message.to()).isEqualTo(USER);
        assertThat(message.template()).isEqualTo(TEMPLATE);
        assertThat(message.type()).contains(UTILITY);
    }

    @Test
    void aFreeFormMessageIsAHumansAndOfNoTypeUnlessSaidOtherwise() {
        assertThat(OutboundMessage.freeForm(PERSON)).satisfies(message -> {
            assertThat(message.to()).isEqualTo(PERSON);
            assertThat(message.type()).isEmpty();
            assertThat(message.isAutomated()).isFalse();
            assertThat(message.escalation()).isEmpty();
            assertThat(message.purpose()).isEqualTo(Purpose.CONVERSATION);
        });
    }

    @Test
    void eachRefinementKeepsTheOthers() {
        assertFull(FULL);
        assertFull(FULL.ofType(MARKETING).ofType(UTILITY));
        assertFull(FULL.withPurpose(Purpose.CONVERSATION).withPurpose(Purpose.OPT_OUT_CONFIRMATION));
        assertFull(FULL.automated().automated(EscalationPath.STORE_VISIT, EscalationPath.EMAIL));
    }

    private static void assertFull(FreeFormMessage message) {
        assertThat(message.to()).isEqualTo(PERSON);
        assertThat(message.type()).contains(UTILITY);
        assertThat(message.isAutomated()).isTrue();
        assertThat(message.escalation()).containsExactlyInAnyOrder(EscalationPath.EMAIL, EscalationPath.STORE_VISIT);
        assertThat(message.purpose()).isEqualTo(Purpose.OPT_OUT_CONFIRMATION);
    }

    @Test
    void nobodyCanAddAnEscalationPathBehindItsBack() {
        assertThatThrownBy(() -> FULL.escalation().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theErasedCannotBeWrittenTo() {
        assertRefused("to", () -> OutboundMessage.freeForm(ERASED));
        assertRefused("to", () -> OutboundMessage.template(ERASED, TEMPLATE, UTILITY));
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsMissing() {
        assertRefused("to", () -> OutboundMessage.freeForm(null));
        assertRefused("to", () -> OutboundMessage.template(null, TEMPLATE, UTILITY));
        assertRefused("template", () -> OutboundMessage.template(PERSON, null, UTILITY));
        assertRefused("type", () -> OutboundMessage.template(PERSON, TEMPLATE, null));
        assertRefused("type", () -> FULL.ofType(null));
        assertRefused("purpose", () -> FULL.withPurpose(null));
    }

    @Test
    void tellsWhatItIsAndNotToWhom() {
        assertThat(FULL.toString())
                .contains("OPT_OUT_CONFIRMATION", "shipping_updates", "automated", PERSON.masked())
                .doesNotContain("7400");
        assertThat(OutboundMessage.freeForm(PERSON).toString())
                .contains("CONVERSATION")
                .doesNotContain("7400", "automated", "(");
        assertThat(OutboundMessage.template(USER, TEMPLATE, UTILITY).toString())
                .contains("order_update", "shipping_updates", USER.masked())
                .doesNotContain(USER.value());
    }
}
