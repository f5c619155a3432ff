package io.optin.testkit.scenario;

import io.optin.consent.InformationType;
import io.optin.consent.InformationTypes;
import io.optin.contact.Sender;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.rules.Editions;
import io.optin.testkit.scenario.Scenario.Head;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Something that can be judged by itself: a prompt, an automated flow, the text of a template, or an opt-out path, with
 * the fields that the questions of a scenario have. It stands in its file alone, or under the name of its kind, where
 * {@code business} and {@code types} may stand beside it. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Artefact {
    /** A field by which each kind is known where it stands alone, asked in this order. */
    private static final Map<String, String> KNOWN_BY = new LinkedHashMap<>();

    static {
        KNOWN_BY.put("wording", "prompt");
        KNOWN_BY.put("body", "templateText");
        KNOWN_BY.put("optInSteps", "optOutPath");
        KNOWN_BY.put("steps", "flow");
    }

    private final String kind;
    private final InformationTypes types;
    private final Function<PolicyValidator, PolicyReport> judging;

    private Artefact(String kind, InformationTypes types, Function<PolicyValidator, PolicyReport> judging) {
        this.kind = kind;
        this.types = types;
        this.judging = judging;
    }

    /**
     * Reads an artefact.
     *
     * @param input UTF-8; it is read and not closed
     * @param file the name for messages
     * @param business the business's name, where the file tells none
     * @return the artefact
     * @throws ScenarioFormatException where it cannot be read; it says where and why
     */
    public static Artefact read(InputStream input, String file, String business) {
        try {
            JsonSource source = new JsonSource(input, file);
            Json value = source.next()
                    .orElseThrow(() -> new ScenarioFormatException(file, 0, 0, "", "there is nothing in it"));
            source.next().ifPresent(more -> {
                throw more.where().refusal("expected one artefact in a file, but found a second one");
            });
            return read(value, business);
        } catch (IOException e) {
            throw new ScenarioFormatException(file, 0, 0, "", "cannot be read");
        }
    }

    private static Artefact read(Json value, String business) {
        if (value instanceof Json.Members object) {
            for (String kind : KNOWN_BY.values()) {
                if (object.members().containsKey(kind)) {
                    return Fields.read(value, fields -> wrapped(kind, fields, business));
                }
            }
            for (Map.Entry<String, String> known : KNOWN_BY.entrySet()) {
                if (object.members().containsKey(known.getKey())) {
                    return of(known.getValue(), value, business, List.of());
                }
            }
        }
        throw value.where()
                .refusal("expected a prompt (with wording), a flow (with steps), a template's text (with body)"
                        + " or an opt-out path (with steps and optInSteps)");
    }

    private static Artefact wrapped(String kind, Fields fields, String business) {
        String named = fields.find("business", Fields::text).orElse(business);
        return of(
                kind,
                fields.need(kind),
                named,
                fields.find("types", ScenarioReader::types).orElse(List.of()));
    }

    private static Artefact of(String kind, Json value, String business, List<InformationType> own) {
        Head head = new Head(
                "artefact",
                Editions.STRICT,
                business,
                Sender.of(ScenarioReader.SENDER),
                own,
                InformationTypes.withOwn(own));
        return new Artefact(kind, head.types(), new QuestionReader(head).artefact(kind, value));
    }

    /**
     * What it is.
     *
     * @return {@code prompt}, {@code flow}, {@code templateText} or {@code optOutPath}
     */
    public String kind() {
        return kind;
    }

    /**
     * Has it judged.
     *
     * @param validator of the edition that asks
     * @return every finding
     */
    public PolicyReport judgedBy(PolicyValidator validator) {
        return judging.apply(validator.withTypes(types));
    }
}
