package io.optin.benchmarks;

import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.consent.EventHeader;
import io.optin.consent.OptOut;
import io.optin.contact.Contact;
import io.optin.conversation.ConversationWindow;
import io.optin.message.ContactFacts;
import io.optin.message.OutboundMessage;
import io.optin.message.SendAttempt;
import io.optin.policy.Decision;
import io.optin.policy.SendPolicy;
import io.optin.policy.rules.Editions;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateState;
import io.optin.template.TemplateStatus;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The decision alone, with the facts in hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class DecisionBenchmark {
    private static final Instant THEN = Population.NOW.minusSeconds(3_600);

    private final SendPolicy policy = SendPolicy.of(Editions.STRICT);
    private final Contact person = Population.person(1);
    private final ConsentState consent = new ConsentEvent.ConsentGiven(
                    new EventHeader("sign-up", person, THEN, THEN), Population.consentOf(person, THEN))
            .effect();
    private final TemplateState template = TemplateState.observed(
            MessageTemplate.builder(Population.TEMPLATE)
                    .category(TemplateCategory.UTILITY)
                    .status(TemplateStatus.APPROVED)
                    .build(),
            THEN,
            THEN);
    private final ContactFacts optedIn =
            new ContactFacts(consent, ConversationWindow.openedAt(THEN), List.of(), template);
    private final ContactFacts optedOut = new ContactFacts(
            consent.join(new ConsentEvent.OptedOut(
                            new EventHeader("out", person, Population.NOW, Population.NOW),
                            OptOut.ofEverything(person, Population.NOW))
                    .effect()),
            ConversationWindow.openedAt(THEN),
            List.of(),
            template);
    private final OutboundMessage templateMessage =
            OutboundMessage.template(person, Population.TEMPLATE, Population.TYPE);
    private final OutboundMessage freeForm = OutboundMessage.freeForm(person);

    /** For JMH. */
    public DecisionBenchmark() {}

    /**
     * A template to who opted in.
     *
     * @return allowed
     */
    @Benchmark
    public Decision allowedTemplate() {
        return policy.decide(new SendAttempt(templateMessage, optedIn, Population.NOW));
    }

    /**
     * An answer inside the window, which tells when it ends.
     *
     * @return allowed until the window closes
     */
    @Benchmark
    public Decision allowedFreeForm() {
        return policy.decide(new SendAttempt(freeForm, optedIn, Population.NOW));
    }

    /**
     * A template to who opted out, with the reason and its source.
     *
     * @return denied
     */
    @Benchmark
    public Decision deniedTemplate() {
        return policy.decide(new SendAttempt(templateMessage, optedOut, Population.NOW));
    }
}
