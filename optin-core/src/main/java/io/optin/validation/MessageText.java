package io.optin.validation;

import io.optin.policy.Rule;
import io.optin.policy.Violation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What violations say, and how it is written so that a provider's message interpolation leaves it alone. */
final class MessageText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$]");

    private MessageText() {}

    /** The template that is interpolated to this very text: parameters and expressions in it are plain letters. */
    static String literally(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** What all texts about a rule begin with. */
    static String beginning(Rule<?> rule) {
        return "[" + rule.id() + "] ";
    }

    /** Such as {@code [OPTIN-PROMPT-007] …rule… (suggestion: Acme)}. */
    static String of(Violation finding) {
        String suggestion = finding.suggestion()
                .map(words -> " (suggestion: " + words + ")")
                .orElse("");
        return beginning(finding.rule()) + finding.rule().summary() + suggestion;
    }

    /**
     * The texts of all findings, in their order. Violations are a set: findings at one place that would read alike tell
     * their particulars too, so that none is lost.
     */
    static List<String> of(List<Violation> findings) {
        Map<String, Long> alike =
                findings.stream().collect(Collectors.groupingBy(MessageText::placed, Collectors.counting()));
        return findings.stream()
                .map(finding ->
                        alike.getOrDefault(placed(finding), 0L) > 1 ? of(finding) + particulars(finding) : of(finding))
                .toList();
    }

    private static String placed(Violation finding) {
        return finding.place() + of(finding);
    }

    private static String particulars(Violation finding) {
        String arguments = finding.arguments().isEmpty() ? "" : " " + new TreeMap<>(finding.arguments());
        return arguments + finding.span().map(span -> " at characters " + span).orElse("");
    }
}
