package io.optin.testkit.scenario;

import static io.optin.testkit.scenario.Fields.constant;

import io.optin.consent.InformationType;
import io.optin.consent.InformationTypes;
import io.optin.contact.Business;
import io.optin.contact.Sender;
import io.optin.policy.PolicyEdition;
import io.optin.policy.rules.Editions;
import io.optin.template.TemplateCategory;
import io.optin.testkit.scenario.Scenario.Entry;
import io.optin.testkit.scenario.Scenario.Head;
import io.optin.testkit.scenario.World.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads scenarios, one after the other, from a file of one or of JSON Lines: a long file takes no more memory than its
 * longest scenario. UTF-8. Strict: a field that is not known, a name told twice, a value of another kind are refused.
 * Raw webhook bodies may stand in the place of scenarios: each is a scenario of one entry, which goes on where the body
 * before it left off and arrives at the latest time that any of them told. Not thread-safe.
 *
 * @since 0.1
 */
public final class ScenarioReader implements Iterator<Scenario>, AutoCloseable {
    /** From whom messages come where nothing is told. */
    static final String SENDER = "+15550783881";

    private static final Set<String> KINDS = new TreeSet<>(FactReader.KINDS);

    static {
        KINDS.addAll(QuestionReader.KINDS);
    }

    private final JsonSource source;
    private final LoneWebhooks webhooks;
    private Optional<Json> next;

    private ScenarioReader(JsonSource source, String file) {
        this.source = source;
        webhooks = new LoneWebhooks(file);
        next = source.next();
        if (next.isEmpty()) {
            throw new ScenarioFormatException(file, 0, 0, "", "there is no scenario in it");
        }
    }

    /**
     * Reads a stream, which {@link #close} closes.
     *
     * @param input UTF-8
     * @param file the name for messages
     * @return a reader
     * @throws ScenarioFormatException where it begins with no JSON, or is empty
     */
    public static ScenarioReader of(InputStream input, String file) {
        try {
            return new ScenarioReader(new JsonSource(input, file), file);
        } catch (IOException e) {
            throw new ScenarioFormatException(file, 0, 0, "", "cannot be read");
        }
    }

    /**
     * Reads a whole file.
     *
     * @param file one scenario, or several, as JSON Lines or one after the other
     * @return the scenarios, in their order
     * @throws ScenarioFormatException where it cannot be read; it says where and why
     */
    public static List<Scenario> readAll(Path file) {
        try (ScenarioReader reader = of(open(file), file.toString())) {
            List<Scenario> scenarios = new ArrayList<>();
            reader.forEachRemaining(scenarios::add);
            return scenarios;
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new ScenarioFormatException(file.toString(), 0, 0, "", "there is no such file");
        } catch (IOException e) {
            throw new ScenarioFormatException(file.toString(), 0, 0, "", "cannot be read");
        }
    }

    /**
     * Whether there is another scenario.
     *
     * @return false at the end
     * @throws ScenarioFormatException where what follows is no JSON
     */
    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = source.next();
        }
        return next.isPresent();
    }

    /**
     * The next scenario.
     *
     * @return a scenario
     * @throws ScenarioFormatException where it cannot be read
     * @throws NoSuchElementException at the end
     */
    @Override
    public Scenario next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more scenarios");
        }
        Json value = next.orElseThrow();
        next = Optional.empty();
        return webhooks.read(value).orElseGet(() -> Fields.read(value, ScenarioReader::scenario));
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            // what was read was read
        }
    }

    private static Scenario scenario(Fields fields) {
        Head head = head(fields);
        List<Entry> timeline = new ArrayList<>();
        FactReader facts = new FactReader(head);
        QuestionReader questions = new QuestionReader(head);
        fields.need("timeline", Fields.listOf(entry -> {
            int number = timeline.size() + 1;
            return timeline.add(Fields.read(entry, parts -> entry(parts, number, facts, questions)));
        }));
        return new Scenario(head, timeline);
    }

    private static Head head(Fields fields) {
        String name = fields.need("name", Fields::text);
        PolicyEdition edition = fields.find("edition", ScenarioReader::edition).orElse(Editions.STRICT);
        String business = fields.find(
                        "business", Fields.made(text -> Business.of(text).id()))
                .orElse("business");
        Sender sender = fields.find("sender", Fields.made(Sender::of)).orElse(Sender.of(SENDER));
        List<InformationType> own = fields.find("types", ScenarioReader::types).orElse(List.of());
        return new Head(name, edition, business, sender, own, InformationTypes.withOwn(own));
    }

    private static PolicyEdition edition(Json value) {
        List<String> ids = Editions.all().stream().map(PolicyEdition::id).toList();
        return Editions.find(Fields.word(ids).apply(value)).orElseThrow();
    }

    static List<InformationType> types(Json value) {
        return Fields.listOf(type -> Fields.read(type, ScenarioReader::type)).apply(value);
    }

    private static InformationType type(Fields fields) {
        return InformationType.of(
                fields.need("id", Fields::text),
                fields.need("category", constant(TemplateCategory.class)),
                fields.find("phrases", ScenarioReader::phrases).orElse(Map.of()));
    }

    private static Map<String, List<String>> phrases(Json value) {
        return Fields.read(value, fields -> {
            Map<String, List<String>> phrases = new TreeMap<>();
            for (String language : List.copyOf(fields.names())) {
                phrases.put(language, fields.need(language, Fields.listOf(Fields::text)));
            }
            return phrases;
        });
    }

    private static Entry entry(Fields fields, int number, FactReader facts, QuestionReader questions) {
        Instant at = fields.need("at", Fields::instant);
        Optional<Json> expected = fields.find("expect");
        List<String> kinds = new ArrayList<>();
        for (String kind : KINDS) {
            if (fields.names().contains(kind)) {
                kinds.add(kind);
            }
        }
        if (kinds.size() != 1) {
            throw fields.refuseUnknown(KINDS)
                    .orElse(fields.where()
                            .refusal("expected exactly one of " + String.join(", ", KINDS) + ", but found "
                                    + (kinds.isEmpty() ? "none" : String.join(" and ", kinds))));
        }
        String kind = kinds.get(0);
        Step step = fields.need(
                kind,
                value -> QuestionReader.KINDS.contains(kind)
                        ? questions.read(kind, value, at)
                        : facts.read(kind, value, at, number));
        return new Entry(
                number, at, kind, step, expected.map(value -> Expectation.read(kind, value)), fields.where(), false);
    }
}
