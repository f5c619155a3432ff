package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.OptIn;
import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.AutomatedFlow.Step;
import io.optin.conversation.EscalationPath;
import io.optin.conversation.OptOutPath;
import io.optin.memory.MemoryStores;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import io.optin.reply.ReplyClassifier;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateText;
import io.optin.wording.ConsentWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/wording.md, run, and what the page says of them. */
class WordingGuideTest {
    private static final String PAGE = Checkout.read(Checkout.path("docs/guide/wording.md"));

    private final OptIn optIn = OptIn.inMemory();

    @Test
    void aPromptIsJudged() {
        // region prompt
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording("Yes, send me order updates from Acme via WhatsApp to {number}. I can opt out at any time.")
                .language("en")
                .businessName("Acme")
                .control(Control.CHECKBOX)
                .numberField(NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();

        PolicyReport report =
                optIn.validator().validate(prompt, Channel.WEBSITE, Set.of(InformationType.SHIPPING_UPDATES));

        System.out.println(report.isCompliant() + "\n" + report.explain());
        // endregion
        assertShown(report.isCompliant() + "\n" + report.explain());
        assertThat(rules(report)).containsExactly("OPTIN-PROMPT-001");

        // region findings
        List<String> lines = new ArrayList<>();
        for (Violation finding : report.violations()) {
            lines.add(finding.severity() + " " + finding.ruleId() + " at " + finding.place());
            finding.span().ifPresent(part -> lines.add("  underline: " + part.in(prompt.wording())));
            finding.suggestion().ifPresent(words -> lines.add("  offer: " + words));
        }
        // endregion
        assertShown(String.join("\n", lines));
    }

    @Test
    void ofSomebodysOwnNumberOrOfAny() {
        Set<InformationType> types = Set.of(InformationType.SHIPPING_UPDATES);
        ConsentPrompt prompt = box(
                "I want to receive order updates from Acme on WhatsApp at (415) ••• ••71." + " Reply STOP to opt out.");
        PolicyValidator validator = optIn.validator();
        // region contact
        Contact ada = PhoneNumber.parse("(415) 555-2671", "US");
        PolicyReport report = validator.validate(prompt, Channel.WEBSITE, types, ada);
        // endregion
        assertThat(rules(report)).isEmpty();
        Contact bob = PhoneNumber.parse("(415) 555-2672", "US");
        assertThat(rules(validator.validate(prompt, Channel.WEBSITE, types, bob)))
                .containsExactly("OPTIN-PROMPT-003");
        assertThat(rules(validator.validate(prompt, Channel.WEBSITE, types))).isEmpty();
    }

    @Test
    void aWordingIsWritten() {
        // region render
        String wording = ConsentWording.render(
                "en",
                "Acme",
                Set.of(InformationType.SHIPPING_UPDATES, InformationType.PROMOTIONAL_CONTENT),
                ConsentPrompt.NUMBER_PLACEHOLDER);
        // endregion
        assertShown(wording);
    }

    @Test
    void whatIsWrittenPassesEveryEditionInEveryLanguage() {
        assertThat(ConsentWording.languages()).isNotEmpty().allMatch(ConsentWording::canJudge);
        for (String language : ConsentWording.languages()) {
            List<Set<InformationType>> asked = new ArrayList<>();
            InformationType.builtIn().forEach(type -> asked.add(Set.of(type)));
            asked.add(Set.copyOf(InformationType.builtIn()));
            for (Set<InformationType> types : asked) {
                String wording = ConsentWording.render(language, "Acme", types, ConsentPrompt.NUMBER_PLACEHOLDER);
                ConsentPrompt prompt = box(language, wording);
                for (PolicyEdition edition : Editions.all()) {
                    PolicyReport report = PolicyValidator.of(edition).validate(prompt, Channel.WEBSITE, types);
                    assertThat(report.violations())
                            .as(language + ": " + wording)
                            .isEmpty();
                    assertThat(report.skipped()).as(language).isEmpty();
                }
            }
        }
    }

    @Test
    void aHostsOwnTypesNeedPhrases() {
        // region own-type
        InformationType visits = InformationType.of(
                "appointment_reminders",
                TemplateCategory.UTILITY,
                Map.of("en", List.of("appointment reminders", "reminders of your visits")));
        OptIn clinic =
                OptIn.builder().stores(MemoryStores.create()).types(visits).build();
        // endregion
        ConsentPrompt prompt = box("I want to receive reminders of your visits from Acme on WhatsApp at {number}."
                + " Reply STOP to opt out.");
        assertThat(rules(clinic.validator().validate(prompt, Channel.WEBSITE, Set.of(visits))))
                .isEmpty();
        InformationType nameless = InformationType.of("appointment_reminders", TemplateCategory.UTILITY);
        assertThat(rules(clinic.validator().validate(prompt, Channel.WEBSITE, Set.of(nameless))))
                .isEmpty();
        assertThat(rules(optIn.validator().validate(prompt, Channel.WEBSITE, Set.of(nameless))))
                .containsExactly("OPTIN-PROMPT-002");
    }

    @Test
    void everyNameOfTheTableNamesItsType() {
        Map<InformationType, List<String>> names = Map.of(
                InformationType.SHIPPING_UPDATES,
                List.of("shipping updates", "order notifications", "delivery alerts", "updates on my order"),
                InformationType.TRANSACTION_NOTIFICATIONS,
                List.of("transaction notifications", "payment reminders", "account alerts", "receipts", "invoices"),
                InformationType.ONE_TIME_PASSWORDS,
                List.of("one-time passwords", "verification codes", "OTPs", "login codes"),
                InformationType.PROMOTIONAL_CONTENT,
                List.of("promotional offers", "offers", "deals", "discounts", "promotions", "coupon codes"),
                InformationType.PRODUCT_NEWS,
                List.of("product news", "newsletters", "new arrivals", "news about our products"));
        names.forEach((type, all) -> all.forEach(name -> {
            assertThat(PAGE).contains(name);
            ConsentPrompt prompt =
                    box("I want to receive " + name + " from Acme on WhatsApp at {number}. Reply STOP to opt out.");
            assertThat(rules(optIn.validator().validate(prompt, Channel.WEBSITE, Set.of(type))))
                    .as(name)
                    .isEmpty();
        }));
        for (String none : List.of("updates", "messages", "notifications", "news")) {
            ConsentPrompt prompt =
                    box("I want to receive " + none + " from Acme on WhatsApp at {number}. Reply STOP to opt out.");
            for (InformationType type : InformationType.builtIn()) {
                assertThat(rules(optIn.validator().validate(prompt, Channel.WEBSITE, Set.of(type))))
                        .as(none)
                        .containsExactly("OPTIN-PROMPT-002");
            }
        }
    }

    @Test
    void whatCannotBeJudgedIsSaid() {
        ConsentPrompt german = box("de", "Acme darf mir Liefermeldungen auf WhatsApp an {number} senden.");
        Set<InformationType> types = Set.of(InformationType.SHIPPING_UPDATES);
        PolicyReport report = optIn.validator().validate(german, Channel.WEBSITE, types);
        assertThat(rules(report)).containsExactly("OPTIN-PROMPT-011");
        assertThat(report.skipped()).extracting(Object::toString).contains("OPTIN-PROMPT-001", "OPTIN-OPTOUT-002");
        PolicyReport newest = PolicyValidator.of(Editions.META_2024_11).validate(german, Channel.WEBSITE, types);
        assertThat(newest.isCompliant()).isTrue();
        assertThat(newest.skipped()).isNotEmpty();
    }

    @Test
    void templatesFlowsAndWaysOut() {
        // region others
        PolicyValidator validator = optIn.validator();

        PolicyReport template = validator.validate(
                TemplateText.of(TemplateCategory.MARKETING, "en_US", "All lamps at half price until Sunday.")
                        .withFooter("Reply STOP to opt out"));

        PolicyReport flow = validator.validate(new AutomatedFlow(
                "en",
                List.of(
                        new Step("start", "Send 1 for our hours, 2 for a human.", List.of("hours", "human"), Set.of()),
                        new Step("hours", "We are open from 9 to 5.", List.of("start"), Set.of()),
                        new Step("human", "Maria will be with you.", List.of(), Set.of(EscalationPath.IN_CHAT_AGENT))),
                false)); // no marketing

        PolicyReport wayOut = validator.validate(new OptOutPath(1, 2, false)); // steps out, steps in, no login
        // endregion
        assertThat(List.of(template, flow, wayOut)).allSatisfy(report -> {
            assertThat(report.violations()).isEmpty();
            assertThat(report.skipped()).isEmpty();
        });
        assertThat(rules(validator.validate(TemplateText.of(TemplateCategory.MARKETING, "en_US", "Half price.")
                        .withButtons("Stop promotions"))))
                .isEmpty();
    }

    @Test
    void aPromiseIsHeldAgainstTheWordsOfTheHost() {
        TemplateText sale = TemplateText.of(
                        TemplateCategory.MARKETING, "en_US", "All lamps at half price until Sunday.")
                .withFooter("Reply CANCEL to opt out");
        assertThat(rules(optIn.validator().validate(sale))).containsExactly("OPTIN-OPTOUT-002");
        // region promise
        OptIn ours = OptIn.builder()
                .stores(MemoryStores.create())
                .replies(ReplyClassifier.everyLanguage().withOptOut("cancel")) // heard, and so it may be promised
                .build();
        PolicyReport report = ours.validator().validate(sale);
        // endregion
        assertThat(rules(report)).isEmpty();
    }

    private static ConsentPrompt box(String wording) {
        return box("en", wording);
    }

    private static ConsentPrompt box(String language, String wording) {
        return ConsentPrompt.builder()
                .wording(wording)
                .language(language)
                .businessName("Acme")
                .control(Control.CHECKBOX)
                .numberField(NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();
    }

    private static List<String> rules(PolicyReport report) {
        return report.violations().stream()
                .map(violation -> violation.ruleId().toString())
                .toList();
    }

    private static void assertShown(String text) {
        assertThat(PAGE).contains("```\n" + text + "\n```");
    }
}
