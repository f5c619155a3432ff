package io.optin.testkit.jqwik;

import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentState;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Business;
import io.optin.contact.BusinessScopedUserId;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.EscalationPath;
import io.optin.conversation.InboundMessage;
import io.optin.conversation.PlatformPreference;
import io.optin.message.FreeFormMessage;
import io.optin.message.OutboundMessage;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateQuality;
import io.optin.template.TemplateState;
import io.optin.template.TemplateStatus;
import io.optin.testkit.ConsentFault;
import io.optin.testkit.PromptFault;
import io.optin.testkit.SampleConsents;
import io.optin.testkit.SamplePrompts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random values of the domain. What carries a time asks for the times: many of them for a long history, a handful for many
 * ties.
 *
 * <p>The types without a time need no {@code @Provide}: {@code @ForAll PhoneNumber number} finds them, on the class path,
 * where jqwik looks for providers. Stateless.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // who calls them has jqwik; who has not must be able to do without it
public final class OptInArbitraries {
    private static final int FEW = 5;

    private OptInArbitraries() {}

    /**
     * Instants to the microsecond, which is all that any store keeps.
     *
     * @param first the earliest
     * @param last the latest
     * @return instants from the first to the last, both included
     */
    public static Arbitrary<Instant> instants(Instant first, Instant last) {
        Duration span = Duration.between(first, last);
        long micros = TimeUnit.SECONDS.toMicros(span.toSeconds()) + TimeUnit.NANOSECONDS.toMicros(span.toNanosPart());
        return Arbitraries.longs().between(0, micros).map(after -> first.plus(after, ChronoUnit.MICROS));
    }

    /**
     * Numbers of any country code, and often of the three whose numbers have two spellings.
     *
     * @return well-formed numbers; many cannot be dialled
     */
    public static Arbitrary<PhoneNumber> phoneNumbers() {
        Arbitrary<String> any = Combinators.combine(Arbitraries.chars().range('1', '9'), digits(4, 14))
                .as((first, rest) -> "+" + first + rest);
        return Arbitraries.frequencyOf(
                        Tuple.of(5, any),
                        Tuple.of(2, digits(10, 10).map(local -> "+521" + local)),
                        Tuple.of(2, digits(10, 10).map(local -> "+54" + local)),
                        Tuple.of(2, digits(10, 10).map(local -> "+55" + local)))
                .map(PhoneNumber::ofE164);
    }

    private static Arbitrary<String> digits(int least, int most) {
        return Arbitraries.strings().withCharRange('0', '9').ofMinLength(least).ofMaxLength(most);
    }

    /**
     * Business-scoped user ids.
     *
     * @return ids of up to 128 letters and digits after the region; two may differ by case alone
     */
    public static Arbitrary<BusinessScopedUserId> userIds() {
        Arbitrary<String> id = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(128);
        return Combinators.combine(Arbitraries.strings().withCharRange('A', 'Z').ofLength(2), id)
                .as((region, rest) -> BusinessScopedUserId.of(region + "." + rest));
    }

    /**
     * People, by number or by id; marks of erased people are not among them.
     *
     * @return numbers and ids
     */
    public static Arbitrary<Contact> contacts() {
        return Arbitraries.oneOf(phoneNumbers(), userIds());
    }

    /**
     * Links of both kinds.
     *
     * @return links between any two people
     */
    public static Arbitrary<IdentityLink> identityLinks() {
        return Combinators.combine(contacts(), contacts(), Arbitraries.of(IdentityLink.Kind.class))
                .filter((one, other, kind) -> !one.equals(other))
                .as(IdentityLink::new);
    }

    /**
     * A handful of businesses, so that two draws are often the same one.
     *
     * @return businesses
     */
    public static Arbitrary<Business> businesses() {
        return Arbitraries.integers().between(1, FEW).map(number -> Business.of("business-" + number));
    }

    /**
     * A handful of numbers that messages go out from.
     *
     * @return senders
     */
    public static Arbitrary<Sender> senders() {
        return Arbitraries.integers().between(1, FEW).map(number -> Sender.of("+1555078388" + number));
    }

    /**
     * The five built-in types.
     *
     * @return types of all three categories
     */
    public static Arbitrary<InformationType> informationTypes() {
        return Arbitraries.of(InformationType.builtIn());
    }

    /**
     * Everything, the categories, and the built-in types.
     *
     * @return scopes of an opt-out
     */
    public static Arbitrary<Scope> scopes() {
        return Arbitraries.of(Stream.of(
                        Stream.of(Scope.everything()),
                        Stream.of(TemplateCategory.values()).map(Scope::category),
                        InformationType.builtIn().stream().map(Scope::type))
                .flatMap(scopes -> scopes)
                .toList());
    }

    /**
     * Prompts that comply on one of the channels, and prompts with one fault.
     *
     * @return the good ones of {@link SamplePrompts} and the bad ones of {@link PromptFault}
     */
    public static Arbitrary<ConsentPrompt> prompts() {
        return Arbitraries.oneOf(
                Arbitraries.of(Channel.class).map(SamplePrompts::good),
                Arbitraries.of(PromptFault.class).map(PromptFault::prompt));
    }

    /**
     * Consents of every channel that comply, reported by anybody.
     *
     * @param times when the person acted
     * @return variants of {@link SampleConsents}
     */
    public static Arbitrary<Consent> consents(Arbitrary<Instant> times) {
        return Combinators.combine(Arbitraries.of(Channel.class), contacts(), times, Arbitraries.of(Actor.class))
                .as(SampleConsents::good);
    }

    /**
     * Consents with one fault.
     *
     * @param times when the person acted
     * @return those of {@link ConsentFault}; each names the edition that refuses it
     */
    public static Arbitrary<Consent> faultyConsents(Arbitrary<Instant> times) {
        return Combinators.combine(Arbitraries.of(ConsentFault.class), contacts(), times)
                .as(ConsentFault::consent);
    }

    /**
     * Opt-outs from one scope or several, reported by anybody.
     *
     * @param times when the person refused
     * @return opt-outs
     */
    public static Arbitrary<OptOut> optOuts(Arbitrary<Instant> times) {
        return Combinators.combine(
                        contacts(), scopes().set().ofMinSize(1).ofMaxSize(3), times, Arbitraries.of(Actor.class))
                .as((contact, scopes, at, by) -> OptOut.of(contact, scopes, at).by(by));
    }

    /**
     * What people send: text of any Unicode, a STOP among it, and everything that opens a window or does not.
     *
     * @param times when they sent it
     * @return messages with ids that seldom repeat
     */
    public static Arbitrary<InboundMessage> inboundMessages(Arbitrary<Instant> times) {
        return Combinators.combine(
                        contacts(),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.of(InboundMessage.Kind.class),
                        times,
                        Arbitraries.oneOf(Arbitraries.of("STOP", "Hello", "Yes", "START"), texts()))
                .as((from, id, kind, at, text) -> {
                    InboundMessage.Builder message = InboundMessage.builder()
                            .from(from)
                            .id("wamid." + id)
                            .kind(kind)
                            .sentAt(at);
                    return (kind.speaks() ? message.text(text) : message).build();
                });
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(100)
                .filter(text -> text.indexOf('\0') < 0
                        && text.codePoints().noneMatch(sign -> Character.getType(sign) == Character.SURROGATE));
    }

    /**
     * What may be known of a person's consent.
     *
     * @param times when things were said; empty is often drawn too
     * @return states with any combination of opt-ins, imports, opt-outs and confirmations
     */
    public static Arbitrary<ConsentState> consentStates(Arbitrary<Instant> times) {
        Arbitrary<Map<Scope, Instant>> given = informationTypes()
                .map(Scope::type)
                .flatMap(scope -> times.map(at -> Map.entry(scope, at)))
                .list()
                .ofMaxSize(3)
                .map(OptInArbitraries::latest);
        Arbitrary<Map<Scope, Instant>> refused = scopes().flatMap(scope -> times.map(at -> Map.entry(scope, at)))
                .list()
                .ofMaxSize(3)
                .map(OptInArbitraries::latest);
        return Combinators.combine(given, given, refused, times.optional()).as(ConsentState::of);
    }

    /**
     * What may be known of a conversation.
     *
     * @param times when people wrote, and windows were closed
     * @return windows with preferences
     */
    public static Arbitrary<ConversationState> conversationStates(Arbitrary<Instant> times) {
        return Combinators.combine(times.optional(), times.optional(), times.optional(), times.optional())
                .as((wrote, closed, stopped, resumed) -> new ConversationState(
                        ConversationWindow.of(wrote, closed), PlatformPreference.of(stopped, resumed)));
    }

    private static Map<Scope, Instant> latest(List<Map.Entry<Scope, Instant>> said) {
        return said.stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one.isAfter(other) ? one : other));
    }

    /**
     * Keys of templates, of a few accounts, so that two draws are sometimes the same.
     *
     * @return keys
     */
    public static Arbitrary<TemplateKey> templateKeys() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, FEW),
                        Arbitraries.of("order_update", "welcome", "summer_sale"),
                        Arbitraries.of("en", "en_US", "pt_BR"))
                .as((account, name, language) -> TemplateKey.of("102938475" + account, name, language));
    }

    /**
     * What the platform may tell of a template; anything may be left out.
     *
     * @return descriptions
     */
    public static Arbitrary<MessageTemplate> templates() {
        return Combinators.combine(
                        templateKeys(),
                        Arbitraries.of(TemplateCategory.class).optional(),
                        Arbitraries.of(TemplateStatus.class).optional(),
                        Arbitraries.of(TemplateQuality.class).optional(),
                        Arbitraries.of(TemplateCategory.class).optional(0.2))
                .as((key, category, status, quality, announced) -> {
                    MessageTemplate.Builder template = MessageTemplate.builder(key);
                    category.ifPresent(template::category);
                    status.ifPresent(template::status);
                    quality.ifPresent(template::quality);
                    announced.ifPresent(template::announcedCategory);
                    return template.build();
                });
    }

    /**
     * What may be known of a template.
     *
     * @param times when it was observed
     * @return what up to five observations make together
     */
    public static Arbitrary<TemplateState> templateStates(Arbitrary<Instant> times) {
        return Combinators.combine(templates(), times)
                .as((template, at) -> TemplateState.observed(template, at, at))
                .list()
                .ofMaxSize(5)
                .map(states -> states.stream().reduce(TemplateState.NONE, TemplateState::join));
    }

    /**
     * What a business may want to send.
     *
     * @return templates and free-form messages, by humans and by machines, with and without ways to a human
     */
    public static Arbitrary<OutboundMessage> outboundMessages() {
        Arbitrary<OutboundMessage> templates = Combinators.combine(contacts(), templateKeys(), informationTypes())
                .as(OutboundMessage::template);
        Arbitrary<OutboundMessage> freeForm = Combinators.combine(
                        contacts(),
                        informationTypes().optional(),
                        Arbitraries.of(EscalationPath.class)
                                .array(EscalationPath[].class)
                                .ofMaxSize(2)
                                .optional(),
                        Arbitraries.of(FreeFormMessage.Purpose.class))
                .as((to, type, automated, purpose) -> {
                    FreeFormMessage message = OutboundMessage.freeForm(to).withPurpose(purpose);
                    FreeFormMessage typed = type.map(message::ofType).orElse(message);
                    return automated.map(typed::automated).orElse(typed);
                });
        return Arbitraries.oneOf(templates, freeForm);
    }
}
