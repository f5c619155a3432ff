package io.optin.wording;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.InformationType;
import io.optin.contact.PhoneNumber;
import io.optin.policy.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code wordings/english.txt}, whose head explains its form. Strict: whatever does not fit is refused. */
final class EnglishSamples {
    private static final Set<String> REQUIRED = Set.of("id", "channel", "types", "business", "control", "breaks");
    private static final Set<String> OPTIONAL =
            Set.of("preselected", "impliedBy", "numberField", "logo", "optOutInstructions", "contact", "warns");
    private static final Map<String, InformationType> TYPES =
            InformationType.builtIn().stream().collect(Collectors.toMap(InformationType::id, type -> type));

    private static final String WORDING = "\nwording:\n";
    private static final Pattern HEAD = Pattern.compile("\\A(?:#.*\n)+");
    private static final Pattern BETWEEN = Pattern.compile("\n---\n");
    private static final Pattern FIELD = Pattern.compile("(?<key>[A-Za-z]+):(?: (?<value>\\S(?:.*\\S)?))?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u(?<code>[0-9A-Fa-f]{4})");
    private static final Pattern RULE = Pattern.compile("PROMPT-(?:00[1-9]|010)");

    private EnglishSamples() {}

    /** The file as it is. */
    static String text() {
        try (InputStream file =
                Objects.requireNonNull(EnglishSamples.class.getResourceAsStream("/wordings/english.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every sample, in the order of the file. */
    static List<EnglishSample> all() {
        return read(text());
    }

    static List<EnglishSample> read(String text) {
        String records = HEAD.matcher(text).replaceFirst("");
        String trimmed = records.endsWith("\n") ? records.substring(0, records.length() - 1) : records;
        return BETWEEN.splitAsStream(trimmed).map(EnglishSamples::sample).toList();
    }

    private static EnglishSample sample(String told) {
        int at = told.indexOf(WORDING);
        check(at >= 0, "no wording", told);
        Map<String, String> fields = fields(told.substring(0, at));
        String wording = unescaped(told.substring(at + WORDING.length()));
        Function<String, Optional<String>> field = key -> Optional.ofNullable(fields.get(key));
        ConsentPrompt.Builder prompt = ConsentPrompt.builder()
                .wording(wording)
                .language("en")
                .businessName(required(fields, "business"))
                .control(Control.valueOf(upper(required(fields, "control"))))
                .preselected(
                        field.apply("preselected").map(EnglishSamples::flag).orElse(false))
                .numberField(
                        NumberField.valueOf(upper(field.apply("numberField").orElse("none"))))
                .whatsappLogo(field.apply("logo").map(EnglishSamples::flag).orElse(false));
        field.apply("impliedBy").ifPresent(prompt::impliedBy);
        field.apply("optOutInstructions").ifPresent(prompt::optOutInstructions);
        return new EnglishSample(
                required(fields, "id"),
                prompt.build(),
                Channel.valueOf(upper(required(fields, "channel"))),
                distinct(required(fields, "types"), ", ", EnglishSamples::type),
                field.apply("contact").map(PhoneNumber::ofE164),
                distinct(required(fields, "breaks"), " ", EnglishSamples::rule),
                distinct(field.apply("warns").orElse(""), " ", EnglishSamples::rule));
    }

    private static Map<String, String> fields(String lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            var field = FIELD.matcher(line);
            check(field.matches(), "no field", line);
            String key = field.group("key");
            check(REQUIRED.contains(key) || OPTIONAL.contains(key), "unknown key", line);
            String value = Objects.requireNonNullElse(field.group("value"), "");
            check(fields.put(key, value) == null, "key told twice", lines);
        });
        check(fields.keySet().containsAll(REQUIRED), "key missing", lines);
        return fields;
    }

    private static String required(Map<String, String> fields, String key) {
        return Objects.requireNonNull(fields.get(key), key);
    }

    private static boolean flag(String value) {
        check(value.equals("true") || value.equals("false"), "neither true nor false", value);
        return value.equals("true");
    }

    private static InformationType type(String id) {
        return Objects.requireNonNull(TYPES.get(id), id);
    }

    private static RuleId rule(String id) {
        check(RULE.matcher(id).matches(), "unknown rule", id);
        return RuleId.of("OPTIN-" + id);
    }

    private static <T> Set<T> distinct(String list, String separator, Function<String, T> each) {
        Stream<String> values =
                list.isEmpty() ? Stream.empty() : Arrays.stream(list.split(Pattern.quote(separator), -1));
        Set<T> set = new LinkedHashSet<>();
        values.map(each).forEach(value -> check(set.add(value), "told twice", list));
        return Collections.unmodifiableSet(set);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /** Lower snake only. */
    private static String upper(String value) {
        check(value.equals(value.toLowerCase(Locale.ROOT)), "not in lower case", value);
        return value.toUpperCase(Locale.ROOT);
    }

    private static void check(boolean fits, String problem, String where) {
        if (!fits) {
            throw new IllegalArgumentException(problem + ": " + where);
        }
    }
}
