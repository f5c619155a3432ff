package io.optin.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.OptIn;
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
import io.optin.conversation.InboundMessage;
import io.optin.ledger.OptInLedger;
import io.optin.ledger.OptInStatus;
import io.optin.ledger.Reception;
import io.optin.ledger.RecordResult;
import io.optin.memory.MemoryStores;
import io.optin.message.FreeFormMessage;
import io.optin.message.OutboundMessage;
import io.optin.message.TemplateMessage;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyValidator;
import io.optin.policy.rules.Editions;
import io.optin.reply.Intent;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import io.optin.testkit.SampleConsents;
import io.optin.testkit.SettableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is drawn is what the Javadoc promises; and the library holds its word for whatever is drawn. */
class OptInArbitrariesTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LAST = FIRST.plusSeconds(7_200);

    @Provide
    Arbitrary<Instant> times() {
        return OptInArbitraries.instants(FIRST, LAST);
    }

    @Provide
    Arbitrary<Consent> consents() {
        return OptInArbitraries.consents(times());
    }

    @Provide
    Arbitrary<Consent> faultyConsents() {
        return OptInArbitraries.faultyConsents(times());
    }

    @Provide
    Arbitrary<OptOut> optOuts() {
        return OptInArbitraries.optOuts(times());
    }

    @Provide
    Arbitrary<InboundMessage> inboundMessages() {
        return OptInArbitraries.inboundMessages(times());
    }

    @Provide
    Arbitrary<ConsentState> consentStates() {
        return OptInArbitraries.consentStates(times());
    }

    @Provide
    Arbitrary<ConversationState> conversationStates() {
        return OptInArbitraries.conversationStates(times());
    }

    @Provide
    Arbitrary<TemplateState> templateStates() {
        return OptInArbitraries.templateStates(times());
    }

    @Property
    void instantsAreWithinTheirBoundsToTheMicrosecond(@ForAll("times") Instant time) {
        assertThat(time).isBetween(FIRST, LAST);
        assertThat(time).isEqualTo(time.truncatedTo(ChronoUnit.MICROS));
    }

    @Provide
    Arbitrary<Instant> allTimes() {
        return OptInArbitraries.instants(
                Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));
    }

    @Property
    void anyTimeThatAFactCanHaveIsDrawn(@ForAll("allTimes") Instant time) {
        assertThat(OptOut.ofEverything(PhoneNumber.ofE164("+14155550123"), time).at())
                .isEqualTo(time);
        bothWays("before 1970", time.isBefore(Instant.EPOCH));
    }

    @Property
    void contactsComeOfBothKindsAndSurviveTheirText(@ForAll Contact contact) {
        assertThat(Contact.of(contact.value())).isEqualTo(contact);
        bothWays("a number", contact instanceof PhoneNumber);
    }

    @Property
    void oftenANumberHasAnotherSpelling(@ForAll PhoneNumber number) {
        assertThat(PhoneNumber.ofE164(number.value())).isEqualTo(number);
        Statistics.label("spelt twice")
                .collect(!number.otherSpellings().isEmpty())
                .coverage(numbers -> numbers.check(true).percentage(share -> share > 10));
    }

    @Property
    void userIdsAreKeptAsTheyAre(@ForAll BusinessScopedUserId id) {
        assertThat(BusinessScopedUserId.of(id.value())).isEqualTo(id);
    }

    @Property
    void linksAreBetweenTwo(@ForAll IdentityLink link) {
        assertThat(link.first()).isNotEqualTo(link.second());
        bothWays("sure", link.kind() == IdentityLink.Kind.SAME);
    }

    @Property
    void someDrawsMeet(
            @ForAll Business business,
            @ForAll Business other,
            @ForAll Sender sender,
            @ForAll Sender another,
            @ForAll TemplateKey template,
            @ForAll TemplateKey second) {
        bothWays("one business", business.equals(other));
        bothWays("one sender", sender.equals(another));
        bothWays("one template", template.equals(second));
    }

    @Property
    void somePromptsComply(@ForAll ConsentPrompt prompt) {
        bothWays(
                "complies somewhere",
                Arrays.stream(Channel.values())
                        .anyMatch(channel -> PolicyValidator.of(Editions.STRICT)
                                .validate(prompt, channel, Set.of(InformationType.SHIPPING_UPDATES))
                                .isCompliant()));
    }

    /** Whatever is drawn: an opt-out ends what a consent began, and no import begins it again. */
    @Property
    void anOptOutEndsAConsent(@ForAll("consents") Consent consent, @ForAll("optOuts") OptOut optOut) {
        OptInLedger ledger = ledger(Editions.STRICT);
        assertThat(ledger.record(consent)).isInstanceOf(RecordResult.Recorded.class);
        assertThat(ledger.status(consent.contact()).types()).isEqualTo(consent.types());

        ledger.optOut(OptOut.of(consent.contact(), optOut.scopes(), consent.at()));
        ledger.record(SampleConsents.good(
                consent.channel(), consent.contact(), consent.at().plusSeconds(1), Actor.IMPORT));

        boolean refused = consent.types().stream()
                .anyMatch(type -> optOut.scopes().stream().anyMatch(scope -> scope.covers(type)));
        assertThat(ledger.status(consent.contact()).isOptedIn()).isNotEqualTo(refused);
        bothWays("refused", refused);
        bothWays("an import", consent.by() == Actor.IMPORT);
    }

    @Property
    void aFaultyConsentIsRefusedByItsEdition(@ForAll("faultyConsents") Consent consent) {
        boolean old = consent.channel() == Channel.PHONE_IVR;
        assertThat(ledger(old ? Editions.META_2018 : Editions.STRICT).record(consent))
                .isInstanceOf(RecordResult.Refused.class);
    }

    @Property
    void anyMessageIsReceivedTwiceAsOnce(@ForAll("inboundMessages") InboundMessage message) {
        OptInLedger ledger = ledger(Editions.STRICT);
        Reception first = ledger.received(message);
        OptInStatus status = ledger.status(message.from());
        ledger.received(message);

        assertThat(ledger.status(message.from())).isEqualTo(status);
        assertThat(status.isWindowOpen()).isEqualTo(message.kind().opensWindow());
        bothWays("has words", message.text().isPresent());
        bothWays("an opt-out", first.meaning().intent() == Intent.OPT_OUT);
    }

    @Property
    void statesAreOftenEmptyAndOftenNot(
            @ForAll("consentStates") ConsentState consent,
            @ForAll("conversationStates") ConversationState conversation,
            @ForAll("templateStates") TemplateState template) {
        bothWays("opted in", !consent.optedInAt().isEmpty());
        bothWays("imported", !consent.importedAt().isEmpty());
        bothWays("opted out", !consent.optedOutAt().isEmpty());
        bothWays("confirmed", consent.confirmedAt().isPresent());
        bothWays("window open", conversation.window().isOpenAt(LAST));
        bothWays("stopped", conversation.preference().isStopped(LAST));
        bothWays("known", template.isKnown());
    }

    @Property
    void templatesTellAnythingOrLeaveItOut(@ForAll MessageTemplate template) {
        bothWays("category", template.category().isPresent());
        bothWays("status", template.status().isPresent());
        bothWays("quality", template.quality().isPresent());
        bothWays("announced", template.announcedCategory().isPresent());
    }

    @Property
    void messagesAreOfBothKinds(@ForAll OutboundMessage message, @ForAll Scope scope, @ForAll InformationType type) {
        bothWays("template", message instanceof TemplateMessage);
        bothWays("has a type", message.type().isPresent());
        bothWays("covers", scope.covers(type));
        if (message instanceof FreeFormMessage freeForm) {
            bothWays("automated", freeForm.isAutomated());
            bothWays("a way to a human", !freeForm.escalation().isEmpty());
            bothWays("a confirmation", freeForm.purpose() == FreeFormMessage.Purpose.OPT_OUT_CONFIRMATION);
        }
    }

    private static OptInLedger ledger(PolicyEdition edition) {
        return OptIn.builder()
                .stores(MemoryStores.create())
                .edition(edition)
                .clock(SettableClock.at(LAST.plusSeconds(2)))
                .build()
                .forBusiness(Business.of("acme"), Sender.of("+15550783881"))
                .ledger();
    }

    private static void bothWays(String label, boolean answer) {
        Statistics.label(label).collect(answer).coverage(answers -> {
            answers.check(true).count(times -> times > 0);
            answers.check(false).count(times -> times > 0);
        });
    }
}
