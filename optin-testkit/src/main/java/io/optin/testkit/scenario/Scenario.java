package io.optin.testkit.scenario;

import io.optin.consent.InformationType;
import io.optin.consent.InformationTypes;
import io.optin.contact.Sender;
import io.optin.policy.PolicyEdition;
import io.optin.testkit.scenario.World.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened, and what is asked. Comes from a {@link ScenarioReader}; immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Scenario {
    /**
     * What stands at the head.
     *
     * @param business the name of the business
     * @param own the types that are not built in
     */
    record Head(
            String name,
            PolicyEdition edition,
            String business,
            Sender sender,
            List<InformationType> own,
            InformationTypes types) {}

    /**
     * One entry of the timeline.
     *
     * @param isLone whether it stands alone in a file, and so is told
     */
    record Entry(
            int number,
            Instant at,
            String kind,
            Step step,
            Optional<Expectation> expectation,
            Where where,
            boolean isLone) {
        /** Whether somebody wants to know the answer. */
        boolean isTold() {
            return expectation.isPresent() || isLone || QuestionReader.KINDS.contains(kind);
        }
    }

    private final Head head;
    private final List<Entry> timeline;
    private final boolean goesOn;

    Scenario(Head head, List<Entry> timeline) {
        this(head, timeline, false);
    }

    private Scenario(Head head, List<Entry> timeline, boolean goesOn) {
        this.head = head;
        this.timeline = List.copyOf(timeline);
        this.goesOn = goesOn;
    }

    /** A raw webhook body that stands alone in a file, where the one before it may have left off. */
    static Scenario ofWebhook(Head head, Entry entry) {
        return new Scenario(head, List.of(entry), entry.number() > 1);
    }

    /** Whether it goes on where the one before it left off. */
    boolean goesOn() {
        return goesOn;
    }

    Head head() {
        return head;
    }

    List<Entry> timeline() {
        return timeline;
    }

    /**
     * How it is called.
     *
     * @return the name
     */
    public String name() {
        return head.name();
    }

    /**
     * Under which edition of the policy it plays.
     *
     * @return the edition
     */
    public PolicyEdition edition() {
        return head.edition();
    }

    /**
     * How many entries it has.
     *
     * @return facts and questions
     */
    public int size() {
        return timeline.size();
    }

    @Override
    public String toString() {
        return "Scenario[" + name() + ", " + size() + " entries, edition="
                + edition().id() + "]";
    }
}
