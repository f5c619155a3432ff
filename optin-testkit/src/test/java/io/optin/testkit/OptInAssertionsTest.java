package io.optin.testkit;

import static io.optin.testkit.OptInAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.conversation.InboundMessage;
import io.optin.error.InvalidValueException;
import io.optin.ledger.PlatformChoice;
import io.optin.memory.MemoryStores;
import io.optin.message.MissingFact;
import io.optin.message.OutboundMessage;
import io.optin.policy.Decision;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.PromptReview;
import io.optin.policy.RuleId;
import io.optin.policy.rules.Editions;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OptInAssertionsTest {
    private static final Contact ADA = PhoneNumber.ofE164("+14155550123");
    private static final Contact OTHER = PhoneNumber.ofE164("+14155550124");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final TemplateKey SHIPPED = TemplateKey.of("acme", "shipped", "en");
    private static final InformationType SHIPPING = InformationType.SHIPPING_UPDATES;

    private final BusinessOptIn acme = OptIn.builder()
            .stores(MemoryStores.create())
            .clock(SettableClock.at(TEN))
            .build()
            .forBusiness(Business.of("Acme"), Sender.of("+15550783881"));

    private static ConsentPrompt.Builder promptOf(String wording) {
        return ConsentPrompt.builder()
                .wording(wording)
                .language("en")
                .businessName("Acme")
                .control(ConsentPrompt.Control.CHECKBOX)
                .numberField(ConsentPrompt.NumberField.EDITABLE)
                .whatsappLogo(true);
    }

    private static ConsentPrompt good() {
        return promptOf("I agree to receive order updates from Acme on WhatsApp at {number}. Opt out at any time.")
                .build();
    }

    private static Consent consent(ConsentPrompt prompt) {
        return Consent.builder()
                .contact(ADA)
                .channel(Channel.WEBSITE)
                .types(SHIPPING)
                .action(ConsentAction.TICKED_CHECKBOX)
                .prompt(prompt)
                .number(NumberSource.ENTERED)
                .evidence(Evidence.of(Evidence.PAGE_URL, "https://example.com"))
                .at(TEN)
                .build();
    }

    private void hear(String text) {
        acme.ledger()
                .received(InboundMessage.builder()
                        .from(ADA)
                        .id("wamid." + text)
                        .sentAt(TEN)
                        .text(text)
                        .build());
    }

    private Decision freeForm() {
        return acme.gate().check(OutboundMessage.freeForm(ADA));
    }

    private Decision template() {
        return acme.gate().check(OutboundMessage.template(ADA, SHIPPED, SHIPPING));
    }

    private static void fails(ThrowingCallable sentence, String... parts) {
        assertThatThrownBy(sentence)
                .isInstanceOf(AssertionError.class)
                .satisfies(failure -> org.assertj.core.api.Assertions.assertThat(failure.getMessage())
                        .contains(parts)
                        .doesNotContain("4155550123"));
    }

    @Test
    void aDenialSaysBecauseOfWhat() {
        Decision denied = freeForm();
        assertThat(denied).isDenied().because("OPTIN-SEND-004").because(RuleId.of("OPTIN-SEND-004"));
        assertThat(denied).isDenied().onlyBecause("OPTIN-SEND-004");
        assertThat(template()).isDenied().because("OPTIN-SEND-001").because();
        fails(
                () -> assertThat(denied).isDenied().because("OPTIN-SEND-004", "OPTIN-SEND-001"),
                "because of [OPTIN-SEND-001, OPTIN-SEND-004], but the reasons are [OPTIN-SEND-004]:\ndenied",
                "remedy: ");
        fails(() -> assertThat(denied).isDenied().onlyBecause(), "only because of [], but the reasons are", "source: ");
        fails(
                () -> assertThat(denied).isAllowed(),
                "Expected an allowed message, but it is:",
                "OPTIN-SEND-004",
                "remedy");
        fails(() -> assertThat(denied).isAllowedWithoutEnd(), "allowed without end");
        fails(() -> assertThat(denied).isUndeterminedForWantOf(), "for want of []");
        assertThatThrownBy(() -> assertThat(denied).isDenied().because("SEND-4"))
                .isInstanceOf(InvalidValueException.class);
    }

    /** Each part hands on the sentence, whose next part must fail here. */
    @Test
    void aSentenceGoesOnAfterEachOfItsParts() {
        Decision denied = freeForm();
        fails(() -> assertThat(denied).isDenied().because("OPTIN-SEND-004").because("OPTIN-SEND-001"), "Expected");
        fails(() -> assertThat(denied).isDenied().onlyBecause("OPTIN-SEND-004").because("OPTIN-SEND-001"), "Expected");
        hear("Hello");
        fails(() -> assertThat(freeForm()).isAllowedUntil(NEXT_DAY).isDenied(), "Expected");
        acme.ledger().platformPreference(ADA, PlatformChoice.STOP, TEN);
        fails(() -> assertThat(acme.ledger().status(ADA)).isStoppedOnPlatform().hasClosedWindow(), "Expected");
        fails(() -> assertThat(acme.ledger().status(OTHER)).hasClosedWindow().isOptedIn(), "Expected");
        fails(
                () -> assertThat(acme.ledger().record(consent(good())))
                        .isRecorded()
                        .isRefused(),
                "Expected");
        fails(
                () -> assertThat(template())
                        .isUndeterminedForWantOf(MissingFact.TEMPLATE)
                        .isAllowed(),
                "Expected");
        acme.ledger()
                .templateSeen(
                        MessageTemplate.builder(SHIPPED)
                                .category(TemplateCategory.UTILITY)
                                .status(TemplateStatus.APPROVED)
                                .build(),
                        TEN);
        fails(() -> assertThat(template()).isAllowedWithoutEnd().isDenied(), "Expected");
        PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(PromptFault.NO_WAY_OUT.review());
        fails(() -> assertThat(report).hasWarnings("OPTIN-PROMPT-010").isNotCompliant(), "Expected");
    }

    @Test
    void anAllowanceSaysUntilWhen() {
        hear("Hello");
        assertThat(freeForm()).isAllowed().isAllowedUntil(NEXT_DAY);
        fails(() -> assertThat(freeForm()).isDenied(), "Expected a denied message, but it is:", "allowed");
        fails(() -> assertThat(freeForm()).isAllowedUntil(TEN), "allowed until 2026-03-01T10:00:00Z");
        fails(() -> assertThat(freeForm()).isAllowedWithoutEnd(), "allowed without end");
    }

    @Test
    void whatIsWantingIsNamed() {
        acme.ledger().record(consent(good()));
        assertThat(template()).isUndeterminedForWantOf(MissingFact.TEMPLATE);
        fails(
                () -> assertThat(template()).isUndeterminedForWantOf(MissingFact.TEMPLATE_CATEGORY),
                "for want of [TEMPLATE_CATEGORY]",
                "undetermined");
        fails(() -> assertThat(template()).isAllowedUntil(TEN), "allowed until");
        acme.ledger()
                .templateSeen(
                        MessageTemplate.builder(SHIPPED)
                                .category(TemplateCategory.UTILITY)
                                .status(TemplateStatus.APPROVED)
                                .build(),
                        TEN);
        assertThat(template()).isAllowedWithoutEnd();
        fails(() -> assertThat(template()).isAllowedUntil(NEXT_DAY), "allowed until");
    }

    @Test
    void aPromptComplies() {
        assertThat(good()).compliesWith(Editions.STRICT).compliesWith(Editions.META_2018);
        assertThat(good())
                .judgedBy(Editions.STRICT)
                .isCompliant()
                .hasNoFindings()
                .hasSkipped()
                .hasWarnings();
        assertThat(PromptReview.of(good(), Channel.WEBSITE, java.util.List.of(SHIPPING)))
                .compliesWith(Editions.STRICT);
        assertThat(good()).shownTo(ADA).compliesWith(Editions.STRICT);
        fails(
                () -> assertThat(good()).doesNotComplyWith(Editions.STRICT),
                "does not comply with strict, but of the wording",
                "I agree to receive order updates");
        fails(
                () -> assertThat(good()).askingFor(InformationType.PRODUCT_NEWS).compliesWith(Editions.STRICT),
                "Expected a prompt that complies with strict, but of the wording",
                "I agree to receive order updates",
                "OPTIN-PROMPT-002",
                "remedy: ");
    }

    @Test
    void aPromptBreaksRules() {
        ConsentPrompt own = promptOf("I agree to receive order updates from Acme on WhatsApp at my number.")
                .build();
        assertThat(own).doesNotComplyWith(Editions.STRICT).onlyBecause("OPTIN-PROMPT-003");
        assertThat(own).on(Channel.SMS).compliesWith(Editions.STRICT);
        assertThat(PromptReview.of(own, Channel.SMS, java.util.List.of(SHIPPING)))
                .compliesWith(Editions.STRICT);
        assertThat(own).judgedBy(Editions.STRICT).hasWarnings("OPTIN-PROMPT-010");
        ConsentPrompt nothing = promptOf("I agree to receive messages from Acme on WhatsApp at +1 415 555 0199")
                .build();
        assertThat(nothing).doesNotComplyWith(Editions.STRICT).onlyBecause("OPTIN-PROMPT-002");
        assertThat(nothing).shownTo(ADA).doesNotComplyWith(Editions.STRICT).because("OPTIN-PROMPT-003");
        fails(
                () -> assertThat(own).doesNotComplyWith(Editions.STRICT).because("OPTIN-PROMPT-001"),
                "I agree to receive order updates");
    }

    @Test
    void aReportIsReadAloud() {
        ConsentPrompt preselected = promptOf("I agree to receive order updates from Acme on WhatsApp at {number}.")
                .preselected(true)
                .build();
        PolicyReportAssert report = assertThat(preselected).judgedBy(Editions.META_2024_11);
        report.isCompliant().hasWarnings("OPTIN-PROMPT-006", "OPTIN-PROMPT-010");
        fails(report::hasNoFindings, "Expected no findings, but the report says:", "OPTIN-PROMPT-006", "remedy: ");
        fails(() -> report.hasWarnings("OPTIN-PROMPT-006"), "warnings of [OPTIN-PROMPT-006]");
        fails(report::isNotCompliant, "does not comply");
        fails(() -> report.hasSkipped("OPTIN-PROMPT-001"), "skipped rules [OPTIN-PROMPT-001]");
        PolicyReportAssert strict = assertThat(preselected).judgedBy(Editions.STRICT);
        strict.isNotCompliant().onlyBecause("OPTIN-PROMPT-006");
        fails(strict::isCompliant, "Expected a compliant subject");
    }

    @Test
    void aConsentIsRecordedOrRefused() {
        assertThat(acme.ledger().record(consent(good()))).isRecorded();
        fails(() -> assertThat(acme.ledger().record(consent(good()))).isRefused(), "Expected a refused consent");
        ConsentPrompt bad = promptOf("I agree to receive order updates from Acme on WhatsApp at {number}.")
                .preselected(true)
                .build();
        assertThat(acme.ledger().record(consent(bad))).isRefused().onlyBecause("OPTIN-PROMPT-006");
        fails(() -> assertThat(acme.ledger().record(consent(bad))).isRecorded(), "Expected a recorded", "remedy: ");
    }

    @Test
    void aStatusSaysWhereAContactStands() {
        assertThat(acme.ledger().status(ADA))
                .isNotOptedIn()
                .isOptedInTo()
                .isNotOptedOut()
                .isNotStoppedOnPlatform()
                .hasClosedWindow();
        OptInStatusAssert nobody = assertThat(acme.ledger().status(ADA));
        fails(nobody::isOptedIn, "Expected an opt-in, but the status is:");
        fails(nobody::isStoppedOnPlatform, "a stop on the platform");
        fails(() -> nobody.isOptedInTo(SHIPPING), "opt-ins to");
        fails(() -> nobody.isOptedOutOf(Scope.everything()), "opt-outs of");
        fails(() -> nobody.hasWindowOpenUntil(NEXT_DAY), "a window open until 2026-03-02T10:00:00Z");
        hear("Hello");
        acme.ledger().record(consent(good()));
        acme.ledger().platformPreference(ADA, PlatformChoice.STOP, TEN);
        OptInStatusAssert ada = assertThat(acme.ledger().status(ADA));
        ada.isOptedIn().isOptedInTo(SHIPPING).hasWindowOpenUntil(NEXT_DAY).isStoppedOnPlatform();
        fails(ada::isNotOptedIn, "no opt-in");
        fails(ada::isNotStoppedOnPlatform, "no stop on the platform");
        fails(ada::hasClosedWindow, "a closed window");
        acme.ledger().optOut(OptOut.ofEverything(ADA, TEN));
        assertThat(acme.ledger().status(ADA)).isNotOptedIn().isOptedOutOf(Scope.everything());
        fails(() -> assertThat(acme.ledger().status(ADA)).isNotOptedOut(), "opt-outs of []");
    }

    @Test
    void sentencesGoOn() {
        assertThatCode(() -> assertThat(good()).as("the sign-up page").compliesWith(Editions.STRICT))
                .doesNotThrowAnyException();
        fails(() -> assertThat(freeForm()).as("the newsletter").isAllowed(), "[the newsletter]");
    }
}
