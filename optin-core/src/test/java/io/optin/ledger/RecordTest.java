package io.optin.ledger;

import static io.optin.Samples.NOW;
import static io.optin.Samples.PERSON;
import static io.optin.Samples.hours;
import static io.optin.World.ADA;
import static io.optin.World.BOB;
import static io.optin.World.DELIVERIES;
import static io.optin.World.OFFERS;
import static io.optin.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.optin.OptIn;
import io.optin.Samples;
import io.optin.SettableClock;
import io.optin.World;
import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.ErasureMark;
import io.optin.error.InvalidValueException;
import io.optin.memory.MemoryStores;
import io.optin.policy.PolicyEdition;
import io.optin.policy.RuleId;
import io.optin.policy.Severity;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import io.optin.reply.ReplyClassifier;
import io.optin.spi.Appended;
import io.optin.template.TemplateCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordTest {
    private static final RuleId POSSIBLE_TIMES = RuleId.of("OPTIN-CONSENT-005");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final World world = new World();

    @Test
    void keepsAConsentWithItsEvidence() {
        RecordResult result = world.ledger().record("c1", World.consent(ADA, START, OFFERS));

        assertThat(result.isRecorded()).isTrue();
        assertThat(result)
                .isInstanceOfSatisfying(
                        RecordResult.Recorded.class,
                        recorded -> assertThat(recorded.appended()).isEqualTo(Appended.NEW));
        assertThat(result.report().violations()).isEmpty();
        assertThat(world.optedInTypes(ADA)).containsExactly(OFFERS);
        assertThat(world.ledger().history(ADA)).singleElement().satisfies(event -> {
            assertThat(event.header().id()).isEqualTo("c1");
            assertThat(event.header().receivedAt()).isEqualTo(START);
            assertThat(((ConsentEvent.ConsentGiven) event).consent()).isEqualTo(World.consent(ADA, START, OFFERS));
        });
    }

    @Test
    void knowsTheSameFactAgain() {
        world.ledger().record("c1", World.consent(ADA, START, OFFERS));
        world.after(Duration.ofDays(7));

        assertThat(appended(world.ledger().record("c1", World.consent(ADA, START, OFFERS))))
                .isEqualTo(Appended.REPEATED);
        assertThat(world.ledger().history(ADA)).hasSize(1);
    }

    @Test
    void joinsAnotherFactUnderTheSameIdAndKeepsBoth() {
        world.ledger().record("c1", World.consent(ADA, START, OFFERS));

        assertThat(appended(world.ledger().record("c1", World.consent(ADA, START, DELIVERIES))))
                .isEqualTo(Appended.CONFLICTING);
        assertThat(world.optedInTypes(ADA)).containsExactly(OFFERS, DELIVERIES);
        assertThat(world.ledger().history(ADA)).hasSize(2);
    }

    @Test
    void idsArePerBusinessOverAllKindsAndSuppressNothing() {
        world.ledger().record("x", World.consent(ADA, START, OFFERS));

        assertThat(world.ledger().optOut("x", OptOut.ofEverything(ADA, START))).isEqualTo(Appended.CONFLICTING);
        assertThat(world.ledger().optOut("x", OptOut.ofEverything(BOB, START))).isEqualTo(Appended.CONFLICTING);
        assertThat(world.optedInTypes(ADA)).isEmpty();
        assertThat(world.ledger().status(BOB).optedOut()).containsExactly(Scope.everything());
    }

    @Test
    void aFactWithoutAnIdGetsOneFromItsContent() {
        world.ledger().record(World.consent(ADA, START, OFFERS));
        world.ledger().optOut(OptOut.ofEverything(ADA, START));

        assertThat(appended(world.ledger().record(World.consent(ADA, START, OFFERS))))
                .isEqualTo(Appended.REPEATED);
        assertThat(appended(world.ledger().record(World.consent(BOB, START, OFFERS))))
                .isEqualTo(Appended.NEW);
        assertThat(world.ledger().optOut(OptOut.ofEverything(ADA, START))).isEqualTo(Appended.REPEATED);
        assertThat(world.ledger().optOut(OptOut.ofEverything(BOB, START))).isEqualTo(Appended.NEW);
    }

    @Test
    void refusesAConsentFromTheFutureAndChangesNothing() {
        RecordResult result =
                world.ledger().record(World.consent(ADA, START.plus(TOLERANCE).plusNanos(1_000), OFFERS));

        assertThat(result.isRecorded()).isFalse();
        assertThat(result.report().errors()).extracting(Violation::ruleId).containsExactly(POSSIBLE_TIMES);
        assertThat(world.ledger().history(ADA)).isEmpty();
        assertThat(world.after(Duration.ofDays(1)).optedInTypes(ADA)).isEmpty();
    }

    @Test
    void acceptsAConsentFiveMinutesAhead() {
        assertThat(world.ledger()
                        .record(World.consent(ADA, START.plus(TOLERANCE), OFFERS))
                        .isRecorded())
                .isTrue();
        assertThat(world.optedInTypes(ADA)).containsExactly(OFFERS);
    }

    @Test
    void refusesAConsentFromTheFutureEvenWhereTheHostSwitchedTheRuleOff() {
        OptInLedger ledger = ledger(Editions.STRICT.without(POSSIBLE_TIMES));

        RecordResult result = ledger.record(World.consent(ADA, NOW.plus(Duration.ofDays(1)), OFFERS));

        assertThat(result.isRecorded()).isFalse();
        assertThat(result.report().errors()).extracting(Violation::ruleId).containsExactly(POSSIBLE_TIMES);
        assertThat(ledger.history(ADA)).isEmpty();
    }

    @Test
    void refusesAPromptThatWasShownAfterTheAct() {
        RecordResult result = world.ledger()
                .record(World.consentOf(ADA, START, OFFERS)
                        .promptShownAt(START.plusSeconds(1))
                        .build());

        assertThat(result.report().errors()).extracting(Violation::place).containsExactly("promptShownAt");
        assertThat(world.ledger().history(ADA)).isEmpty();
    }

    /** Each rule on consents, an edition that asks it, and how to break it and no other. */
    static Stream<Arguments> broken() {
        Map<String, UnaryOperator<Consent.Builder>> unasked = Map.of(
                "channel", builder -> builder.channel(Channel.WHATSAPP_CONVERSATION),
                "action", builder -> builder.action(ConsentAction.REPLIED),
                "evidence", builder -> builder.evidence(Evidence.of(Evidence.MESSAGE_ID, "wamid.1")));
        return Stream.of(
                Arguments.of(
                        "OPTIN-CONSENT-001",
                        Editions.STRICT,
                        Map.of("action", knob(builder -> builder.action(ConsentAction.SIGNED)))),
                Arguments.of(
                        "OPTIN-CONSENT-002",
                        Editions.STRICT,
                        Map.of("number", knob(builder -> builder.number(NumberSource.PREFILLED)))),
                Arguments.of(
                        "OPTIN-CONSENT-003",
                        Editions.STRICT,
                        Map.of("evidence", knob(builder -> builder.evidence(Evidence.of("ticket", "7"))))),
                Arguments.of("OPTIN-CONSENT-004", Editions.STRICT, unasked),
                Arguments.of(
                        "OPTIN-CONSENT-005",
                        Editions.STRICT,
                        Map.of("at", knob(builder -> builder.at(NOW.plus(Duration.ofDays(1)))))),
                Arguments.of("OPTIN-CONSENT-006", Editions.META_2018, unasked),
                Arguments.of(
                        "OPTIN-PROMPT-006", Editions.STRICT, prompt("preselected", knob -> knob.preselected(true))),
                Arguments.of(
                        "OPTIN-PROMPT-009",
                        Editions.META_2024_11,
                        prompt("wording", knob -> knob.wording(Samples.WORDING.replace("want", "do not want")))),
                Arguments.of(
                        "OPTIN-OPTOUT-002",
                        Editions.META_2020_07,
                        prompt("wording", knob -> knob.wording(Samples.WORDING.replace("STOP", "CANCEL")))));
    }

    /** The sample prompt in a form that complies, but for one thing. */
    private static Map<String, UnaryOperator<Consent.Builder>> prompt(
            String knob, UnaryOperator<ConsentPrompt.Builder> setting) {
        Map<String, UnaryOperator<ConsentPrompt.Builder>> knobs = Samples.promptKnobs();
        knobs.put("numberField", builder -> builder.numberField(ConsentPrompt.NumberField.EDITABLE));
        knobs.put("whatsappLogo", builder -> builder.whatsappLogo(true));
        knobs.put(knob, setting);
        return Map.of("prompt", builder -> builder.prompt(Samples.prompt(knobs)));
    }

    @Test
    void whatAHostUnderstandsItMayPromise() {
        OptInLedger ledger = OptIn.builder()
                .stores(MemoryStores.create())
                .clock(new SettableClock(NOW))
                .replies(ReplyClassifier.everyLanguage().withOptOut("cancel"))
                .build()
                .forBusiness(World.ACME, World.SENDER)
                .ledger();
        Map<String, UnaryOperator<Consent.Builder>> promised =
                prompt("wording", knob -> knob.wording(Samples.WORDING.replace("STOP", "CANCEL")));

        assertThat(ledger.record(reported(Actor.PERSON, promised)).isRecorded()).isTrue();
    }

    /** Whichever object the caller holds. */
    @Test
    void aTypeIsNamedByThePhrasesWithWhichItIsRegistered() {
        InformationType registered = InformationType.of(
                "appointment_reminders", TemplateCategory.UTILITY, Map.of("en", List.of("appointment reminders")));
        OptInLedger ledger = OptIn.builder()
                .stores(MemoryStores.create())
                .clock(new SettableClock(NOW))
                .types(registered)
                .build()
                .forBusiness(World.ACME, World.SENDER)
                .ledger();
        Consent consent = World.consentOf(ADA, NOW, registered).build();
        Consent same = Consent.builder()
                .contact(ADA)
                .channel(consent.channel())
                .types(InformationType.of("appointment_reminders", TemplateCategory.UTILITY))
                .action(consent.action())
                .number(consent.number())
                .prompt(consent.prompt())
                .evidence(consent.evidence())
                .at(NOW)
                .build();

        assertThat(ledger.record(same).isRecorded()).isTrue();
    }

    private static UnaryOperator<Consent.Builder> knob(UnaryOperator<Consent.Builder> setting) {
        return setting;
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatBreaksARuleWhoeverReportsItAndChangesNothing(
            String rule, PolicyEdition edition, Map<String, UnaryOperator<Consent.Builder>> otherwise) {
        OptInLedger ledger = ledger(edition);
        ledger.optOut(OptOut.ofEverything(PERSON, hours(-9)));
        ledger.record(reported(Actor.PERSON, Map.of("types", builder -> builder.types(DELIVERIES))));
        OptInStatus status = ledger.status(PERSON);
        List<ConsentEvent> history = ledger.history(PERSON);
        assertThat(status.types()).containsExactly(DELIVERIES);

        for (Actor actor : Actor.values()) {
            Map<String, UnaryOperator<Consent.Builder>> knobs = new HashMap<>(otherwise);
            knobs.put("types", builder -> builder.types(OFFERS));

            RecordResult result = ledger.record(reported(actor, knobs));

            assertThat(result).isInstanceOf(RecordResult.Refused.class);
            assertThat(result.report().edition()).isEqualTo(edition.id());
            assertThat(result.report().violations())
                    .extracting(Violation::ruleId, Violation::severity)
                    .containsExactly(tuple(RuleId.of(rule), Severity.ERROR));
            assertThat(ledger.status(PERSON)).isEqualTo(status);
            assertThat(ledger.history(PERSON)).isEqualTo(history);
        }
    }

    @Test
    void recordsWithAWarningWhatTheEditionOnlyAdvises() {
        for (PolicyEdition edition : List.of(Editions.META_2020_07, Editions.META_2024_11)) {
            for (Actor actor : Actor.values()) {
                OptInLedger ledger = ledger(edition);

                RecordResult result =
                        ledger.record(reported(actor, Map.of("evidence", builder -> builder.evidence(Evidence.NONE))));

                assertThat(result.isRecorded()).isTrue();
                assertThat(result.report().violations())
                        .extracting(Violation::ruleId, Violation::severity)
                        .containsExactly(tuple(RuleId.of("OPTIN-CONSENT-003"), Severity.WARNING));
                assertThat(ledger.status(PERSON).types()).containsExactly(DELIVERIES);
                assertThat(ledger.history(PERSON)).hasSize(1);
            }
        }
    }

    @Test
    void recordsWhatTheEditionDoesNotAsk() {
        OptInLedger ledger = ledger(Editions.META_2020_07);

        RecordResult result = ledger.record(
                reported(Actor.PERSON, Map.of("number", builder -> builder.number(NumberSource.PREFILLED))));

        assertThat(result.isRecorded()).isTrue();
        assertThat(result.report().violations()).isEmpty();
    }

    @Test
    void anOptOutStampedAheadCountsAsOfItsReceipt() {
        world.ledger().optOut(OptOut.ofEverything(ADA, START.plus(Duration.ofDays(1))));
        world.after(Duration.ofSeconds(1)).optsIn(ADA, OFFERS);

        assertThat(world.optedInTypes(ADA)).containsExactly(OFFERS);
    }

    @Test
    void theLatestWordOfThePersonCountsInWhateverOrderItComes() {
        world.at(START.plusSeconds(100));
        world.ledger().optOut(OptOut.ofEverything(ADA, START.plusSeconds(10)));
        world.ledger().record(World.consent(ADA, START.plusSeconds(5), OFFERS));
        assertThat(world.optedInTypes(ADA)).isEmpty();

        world.ledger().record(World.consent(ADA, START.plusSeconds(10), OFFERS));
        assertThat(world.optedInTypes(ADA)).as("a tie is an opt-out").isEmpty();

        world.ledger().record(World.consent(ADA, START.plusSeconds(10).plusNanos(1_000), OFFERS));
        assertThat(world.optedInTypes(ADA)).containsExactly(OFFERS);
    }

    @Test
    void neitherStaffNorImportLiftAnOptOut() {
        world.isImported(ADA, OFFERS, DELIVERIES);
        assertThat(world.optedInTypes(ADA)).containsExactly(OFFERS, DELIVERIES);

        world.ledger()
                .optOut(OptOut.of(ADA, Set.of(Scope.category(TemplateCategory.MARKETING)), world.now())
                        .by(Actor.STAFF));
        for (Actor actor : List.of(Actor.STAFF, Actor.IMPORT)) {
            world.after(Duration.ofHours(1));
            world.ledger()
                    .record(World.consentOf(ADA, world.now(), OFFERS).by(actor).build());
            assertThat(world.optedInTypes(ADA)).containsExactly(DELIVERIES);
        }

        world.optsIn(ADA, OFFERS);
        assertThat(world.optedInTypes(ADA)).containsExactly(OFFERS, DELIVERIES);
    }

    @Test
    void refusesTypesThatNobodyRegistered() {
        InformationType unknown = InformationType.of(
                "appointment_reminders", TemplateCategory.UTILITY, Map.of("en", List.of("appointment reminders")));
        InformationType other = InformationType.of("product_news", TemplateCategory.UTILITY);

        for (InformationType type : List.of(unknown, other)) {
            assertThatThrownBy(() -> world.ledger().record(World.consent(ADA, START, type)))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.field()).isEqualTo("type"));
            OptOut optOut = OptOut.of(ADA, Set.of(Scope.type(type)), START);
            assertThatThrownBy(() -> world.ledger().optOut(optOut)).isInstanceOf(InvalidValueException.class);
        }
        assertThat(world.ledger().history(ADA)).isEmpty();
    }

    @Test
    void hasNothingToDoWithErasedContacts() {
        ErasureMark mark = ErasureMark.of(ErasureMark.key(new byte[32]), World.ACME, ADA);
        Instant now = world.now();

        assertThatThrownBy(() -> world.ledger().optOut(OptOut.ofEverything(mark, now)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("contact"));
        assertThatThrownBy(() -> world.ledger().record(World.consent(mark, now, OFFERS)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> world.ledger().claimOptOutConfirmation(mark))
                .isInstanceOf(InvalidValueException.class);
    }

    /** A ledger of its own, in which it is always {@code NOW}. */
    private static OptInLedger ledger(PolicyEdition edition) {
        return OptIn.builder()
                .stores(MemoryStores.create())
                .clock(new SettableClock(NOW))
                .edition(edition)
                .build()
                .forBusiness(World.ACME, World.SENDER)
                .ledger();
    }

    /** The sample consent, which complies with every edition, with these knobs set otherwise. */
    private static Consent reported(Actor by, Map<String, UnaryOperator<Consent.Builder>> otherwise) {
        Map<String, UnaryOperator<Consent.Builder>> knobs = new HashMap<>(otherwise);
        knobs.put("by", builder -> builder.by(by));
        knobs.putIfAbsent("evidence", builder -> builder.evidence(Samples.page()));
        return Samples.submission(knobs).consent();
    }

    private static Appended appended(RecordResult result) {
        return ((RecordResult.Recorded) result).appended();
    }
}
