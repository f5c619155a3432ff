package io.optin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentState;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.consent.Scope;
import io.optin.contact.BusinessScopedUserId;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.AutomatedFlow.Step;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.EscalationPath;
import io.optin.conversation.PlatformPreference;
import io.optin.error.InvalidValueException;
import io.optin.message.ContactFacts;
import io.optin.message.FreeFormMessage;
import io.optin.message.OutboundMessage;
import io.optin.message.SendAttempt;
import io.optin.message.TemplateMessage;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import io.optin.template.TemplateStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One person, one business, one template, and the instant at which everything is asked. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final PhoneNumber PERSON = PhoneNumber.ofE164("+447400123456");
    public static final PhoneNumber SOMEBODY_ELSE = PhoneNumber.ofE164("+447400654321");
    public static final BusinessScopedUserId USER = BusinessScopedUserId.of("US.13491208655302741918");
    public static final Contact ERASED = Contact.of("erased:" + "0123456789abcdef".repeat(4));
    public static final TemplateKey TEMPLATE = TemplateKey.of("1029384756", "order_update", "en_US");

    public static final InformationType UTILITY = InformationType.SHIPPING_UPDATES;
    public static final InformationType OTHER_UTILITY = InformationType.TRANSACTION_NOTIFICATIONS;
    public static final InformationType MARKETING = InformationType.PROMOTIONAL_CONTENT;
    public static final InformationType OTHER_MARKETING = InformationType.PRODUCT_NEWS;
    public static final Scope ALL_MARKETING = Scope.category(TemplateCategory.MARKETING);

    public static final String WORDING = "I want to receive order updates and offers from Example on WhatsApp at"
            + " {number}. Reply STOP to opt out.";

    private Samples() {}

    /** That many hours after the question; before it where negative. */
    public static Instant hours(long hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    public static Instant minutes(long minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    /** The knobs that every prompt needs, by name. */
    public static Map<String, UnaryOperator<ConsentPrompt.Builder>> promptKnobs() {
        Map<String, UnaryOperator<ConsentPrompt.Builder>> knobs = new LinkedHashMap<>();
        knobs.put("wording", builder -> builder.wording(WORDING));
        knobs.put("language", builder -> builder.language("en"));
        knobs.put("businessName", builder -> builder.businessName("Example"));
        knobs.put("control", builder -> builder.control(ConsentPrompt.Control.CHECKBOX));
        return knobs;
    }

    public static ConsentPrompt prompt() {
        return prompt(promptKnobs());
    }

    public static ConsentPrompt prompt(Map<String, UnaryOperator<ConsentPrompt.Builder>> knobs) {
        ConsentPrompt.Builder builder = ConsentPrompt.builder();
        for (UnaryOperator<ConsentPrompt.Builder> knob : knobs.values()) {
            builder = knob.apply(builder);
        }
        return builder.build();
    }

    /** The sample prompt in a form that complies. */
    public static ConsentPrompt compliantPrompt() {
        Map<String, UnaryOperator<ConsentPrompt.Builder>> knobs = promptKnobs();
        knobs.put("numberField", builder -> builder.numberField(ConsentPrompt.NumberField.EDITABLE));
        knobs.put("whatsappLogo", builder -> builder.whatsappLogo(true));
        return prompt(knobs);
    }

    /** The sample prompt with one knob set otherwise. */
    public static ConsentPrompt prompt(String knob, UnaryOperator<ConsentPrompt.Builder> setting) {
        Map<String, UnaryOperator<ConsentPrompt.Builder>> knobs = promptKnobs();
        knobs.put(knob, setting);
        return prompt(knobs);
    }

    /** The knobs that every consent needs, by name. */
    public static Map<String, UnaryOperator<Consent.Builder>> consentKnobs() {
        Map<String, UnaryOperator<Consent.Builder>> knobs = new LinkedHashMap<>();
        knobs.put("contact", builder -> builder.contact(PERSON));
        knobs.put("channel", builder -> builder.channel(Channel.WEBSITE));
        knobs.put("types", builder -> builder.types(UTILITY));
        knobs.put("action", builder -> builder.action(ConsentAction.TICKED_CHECKBOX));
        knobs.put("prompt", builder -> builder.prompt(compliantPrompt()));
        knobs.put("number", builder -> builder.number(NumberSource.ENTERED));
        knobs.put("at", builder -> builder.at(hours(-1)));
        return knobs;
    }

    public static Consent consent() {
        return consent(consentKnobs());
    }

    public static Consent consent(Map<String, UnaryOperator<Consent.Builder>> knobs) {
        Consent.Builder builder = Consent.builder();
        for (UnaryOperator<Consent.Builder> knob : knobs.values()) {
            builder = knob.apply(builder);
        }
        return builder.build();
    }

    /** The sample consent with one knob set otherwise. */
    public static Consent consent(String knob, UnaryOperator<Consent.Builder> setting) {
        Map<String, UnaryOperator<Consent.Builder>> knobs = consentKnobs();
        knobs.put(knob, setting);
        return consent(knobs);
    }

    /** The sample consent with these knobs set otherwise, received now. */
    public static ConsentSubmission submission(Map<String, UnaryOperator<Consent.Builder>> otherwise) {
        Map<String, UnaryOperator<Consent.Builder>> knobs = consentKnobs();
        knobs.putAll(otherwise);
        return new ConsentSubmission(consent(knobs), NOW);
    }

    public static Evidence page() {
        return Evidence.of(Evidence.PAGE_URL, "https://example.com/checkout");
    }

    public static ConsentState optedIn(InformationType type, Instant at) {
        return ConsentState.of(Map.of(Scope.type(type), at), Map.of(), Map.of(), Optional.empty());
    }

    public static ConsentState imported(InformationType type, Instant at) {
        return imported(Scope.type(type), at);
    }

    public static ConsentState imported(Scope scope, Instant at) {
        return ConsentState.of(Map.of(), Map.of(scope, at), Map.of(), Optional.empty());
    }

    public static ConsentState optedOut(Scope scope, Instant at) {
        return ConsentState.of(Map.of(), Map.of(), Map.of(scope, at), Optional.empty());
    }

    public static ConsentState confirmed(Instant at) {
        return ConsentState.of(Map.of(), Map.of(), Map.of(), Optional.of(at));
    }

    public static TemplateState approved(TemplateCategory category) {
        return template(TemplateStatus.APPROVED, category);
    }

    public static TemplateState template(TemplateStatus status, TemplateCategory category) {
        MessageTemplate seen = MessageTemplate.builder(TEMPLATE)
                .status(status)
                .category(category)
                .build();
        return TemplateState.observed(seen, hours(-100), hours(-100));
    }

    public static TemplateMessage templateOf(InformationType type) {
        return OutboundMessage.template(PERSON, TEMPLATE, type);
    }

    public static FreeFormMessage freeForm() {
        return OutboundMessage.freeForm(PERSON);
    }

    public static FreeFormMessage confirmation() {
        return freeForm().withPurpose(FreeFormMessage.Purpose.OPT_OUT_CONFIRMATION);
    }

    /** A flow of steps in short: {@code "a>b,c b! c"} is a, which b or c may follow; b, which offers a path; and c. */
    public static AutomatedFlow flow(String steps) {
        return new AutomatedFlow(
                "en", Stream.of(steps.split(" ", -1)).map(Samples::step).toList(), false);
    }

    private static Step step(String step) {
        String[] parts = step.split(">", 2);
        String id = parts[0].replace("!", "");
        List<String> next = parts.length == 1 ? List.of() : List.of(parts[1].split(",", -1));
        return new Step(id, "Text", next, id.equals(parts[0]) ? Set.of() : Set.of(EscalationPath.IN_CHAT_AGENT));
    }

    /** The entry of that key, which must be there. */
    public static <V> V get(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    /** Asserts that the action is refused on account of that field. */
    public static void assertRefused(String field, Runnable action) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(action::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    /** An attempt now, knowing these facts: consent states, windows, preferences and template states, all joined. */
    public static SendAttempt attempt(OutboundMessage message, Object... facts) {
        ConsentState consent = ConsentState.NONE;
        ConversationWindow window = ConversationWindow.NEVER_OPENED;
        TemplateState template = TemplateState.NONE;
        List<PlatformPreference> preferences = new ArrayList<>();
        for (Object fact : facts) {
            if (fact instanceof ConsentState more) {
                consent = consent.join(more);
            } else if (fact instanceof ConversationWindow more) {
                window = window.join(more);
            } else if (fact instanceof TemplateState more) {
                template = template.join(more);
            } else if (fact instanceof PlatformPreference more) {
                preferences.add(more);
            } else {
                throw new IllegalArgumentException("no fact: " + fact);
            }
        }
        return new SendAttempt(message, new ContactFacts(consent, window, preferences, template), NOW);
    }

    /** The same attempt at another instant. */
    public static SendAttempt at(Instant now, SendAttempt attempt) {
        return new SendAttempt(attempt.message(), attempt.facts(), now);
    }
}
