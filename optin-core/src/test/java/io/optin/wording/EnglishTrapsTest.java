package io.optin.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.InformationType;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.Severity;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The traps of {@code wordings/english-traps.txt}, whose head explains their form. */
class EnglishTrapsTest {
    private static final Pattern TRAP = Pattern.compile(
            "(?<channel>[a-z_]+):(?<types>[a-z,]+):(?<business>[^|]+) \\| (?<breaks>[^|]*) \\| (?<wording>.+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    static List<String> traps() {
        try (InputStream file =
                Objects.requireNonNull(EnglishTrapsTest.class.getResourceAsStream("/wordings/english-traps.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("traps")
    void isNotFallenInto(String line) {
        Matcher trap = TRAP.matcher(line);
        assertThat(trap.matches()).as(line).isTrue();
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording(unescaped(trap.group("wording")))
                .language("en")
                .businessName(trap.group("business"))
                .control(Control.CHECKBOX)
                .numberField(NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();
        Channel channel = Channel.valueOf(trap.group("channel").toUpperCase(Locale.ROOT));
        PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(prompt, channel, types(trap.group("types")));
        String found = report.violations().stream()
                .map(EnglishTrapsTest::shortly)
                .distinct()
                .collect(Collectors.joining(" "));
        assertThat(found)
                .as(line + "\n" + report.explain())
                .isEqualTo(trap.group("breaks").strip());
    }

    private static String shortly(Violation violation) {
        String rule = violation.ruleId().value().replace("OPTIN-PROMPT-0", "").replace("OPTIN-", "");
        return violation.severity() == Severity.WARNING ? rule + "w" : rule;
    }

    private static List<InformationType> types(String beginnings) {
        return InformationType.builtIn().stream()
                .filter(type -> Arrays.stream(beginnings.split(",", -1)).anyMatch(type.id()::startsWith))
                .toList();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(code ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(code.group(1), 16))));
    }
}
