package io.optin.testkit.scenario;

import io.optin.OptIn;
import io.optin.contact.Business;
import io.optin.error.InvalidValueException;
import io.optin.memory.MemoryStores;
import io.optin.testkit.SettableClock;
import io.optin.testkit.scenario.Scenario.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Runs scenarios through the front door, {@link OptIn}, with a clock that stands where each entry says. Thread-safe; each
 * run has a business of its own.
 *
 * @since 0.1
 */
public final class ScenarioRunner {
    private final Function<OptIn.Builder, OptIn> host;
    private final UnaryOperator<String> business;

    private ScenarioRunner(Function<OptIn.Builder, OptIn> host, UnaryOperator<String> business) {
        this.host = host;
        this.business = business;
    }

    /**
     * Runs each scenario in stores of its own, in memory.
     *
     * @return a runner
     */
    public static ScenarioRunner inMemory() {
        return new ScenarioRunner(
                builder -> builder.stores(MemoryStores.create()).build(), name -> name);
    }

    /**
     * Runs scenarios in a host's stores. The builder comes with edition, clock and types as the scenario has them; the host
     * sets its stores and whatever else it uses, and builds. Every run is given a business and an account that nobody used
     * before, so that all may share one database.
     *
     * @param host such as {@code builder -> builder.stores(myStores).build()}
     * @return a runner
     */
    public static ScenarioRunner on(Function<OptIn.Builder, OptIn> host) {
        return new ScenarioRunner(host, name -> UUID.randomUUID().toString());
    }

    /**
     * Runs a scenario.
     *
     * @param scenario what happened, and what is asked
     * @return what came of each entry that asks or expects, in their order
     * @throws ScenarioFormatException where an entry tells what cannot be recorded, such as an id that is too long
     */
    public List<Outcome> run(Scenario scenario) {
        return run(scenario, List.of(begin(scenario)));
    }

    /**
     * Has two businesses live a scenario entry by entry in turns, with the same people and the same ids. Where the host
     * gives the same stores to both, it shows whether they see each other.
     *
     * @param scenario what happened, and what is asked
     * @return what came of each entry that asks or expects, of both businesses in turns
     */
    public List<Outcome> runInTurns(Scenario scenario) {
        return run(scenario, List.of(begin(scenario), begin(scenario)));
    }

    /**
     * A story told bit by bit: raw webhook bodies of one file, each of which goes on where the one before it left off.
     * Whatever is a scenario of its own begins anew, as with {@link #run}.
     *
     * @return a story; not thread-safe
     */
    public Story story() {
        return new Story();
    }

    /** A story told bit by bit. Not thread-safe. */
    public final class Story {
        private Optional<Run> told = Optional.empty();

        private Story() {}

        /**
         * Runs the next scenario.
         *
         * @param scenario what happened, and what is asked
         * @return what came of each entry that asks or expects, in their order
         */
        public List<Outcome> run(Scenario scenario) {
            Run run = told.filter(before -> scenario.goesOn()).orElseGet(() -> begin(scenario));
            told = Optional.of(run);
            return ScenarioRunner.run(scenario, List.of(run));
        }
    }

    private static List<Outcome> run(Scenario scenario, List<Run> runs) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Entry entry : scenario.timeline()) {
            for (Run run : runs) {
                Outcome outcome = run.take(entry);
                if (entry.isTold()) {
                    outcomes.add(outcome);
                }
            }
        }
        return outcomes;
    }

    private Run begin(Scenario scenario) {
        SettableClock clock = SettableClock.at(Instant.EPOCH);
        OptIn optIn = host.apply(OptIn.builder()
                .edition(scenario.edition())
                .clock(clock)
                .types(scenario.head().own()));
        Business tenant = Business.of(business.apply(scenario.head().business()));
        return new Run(scenario, clock, new World(optIn, tenant, scenario.head().sender()));
    }

    /** A run under way. */
    private static final class Run {
        private final Scenario scenario;
        private final SettableClock clock;
        private final World world;

        private Run(Scenario scenario, SettableClock clock, World world) {
            this.scenario = scenario;
            this.clock = clock;
            this.world = world;
        }

        private Outcome take(Entry entry) {
            clock.set(entry.at());
            Answer answer = answer(entry);
            return new Outcome(
                    scenario.name(),
                    entry.number(),
                    entry.at(),
                    entry.kind(),
                    answer,
                    entry.expectation().map(expected -> expected.differencesFrom(answer)));
        }

        private Answer answer(Entry entry) {
            try {
                return entry.step().take(world, entry.at());
            } catch (InvalidValueException e) {
                throw entry.where().refusal(e);
            }
        }
    }
}
