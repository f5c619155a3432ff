package io.optin.wording;

import io.optin.consent.ConsentPrompt;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.RuleId;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import java.util.List;

/** What the default edition says of a prompt. */
record Judgement(PolicyReport report) {
    static Judgement of(EnglishSample sample) {
        return of(sample, sample.prompt());
    }

    /** The judgement of another prompt in the place of the sample's. */
    static Judgement of(EnglishSample sample, ConsentPrompt prompt) {
        PolicyValidator validator = PolicyValidator.of(Editions.STRICT);
        return new Judgement(
                sample.contact().isPresent()
                        ? validator.validate(
                                prompt,
                                sample.channel(),
                                sample.types(),
                                sample.contact().get())
                        : validator.validate(prompt, sample.channel(), sample.types()));
    }

    List<RuleId> errors() {
        return rules(report.errors());
    }

    List<RuleId> warnings() {
        return rules(report.warnings());
    }

    private static List<RuleId> rules(List<Violation> violations) {
        return violations.stream().map(Violation::ruleId).distinct().toList();
    }
}
