package io.optin.policy.rules;

import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** The person decides which number it is. */
final class NumberControlledRule extends RuleBase<PromptReview> {
    NumberControlledRule() {
        super(
                "OPTIN-PROMPT-005",
                PromptReview.class,
                Sources.guide("User control: the person enters or edits the number"),
                "The person must control the number",
                "Let the person enter the number or edit it, or ask on a channel that carries it.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        ConsentPrompt prompt = review.prompt();
        boolean controlled = prompt.numberField() == NumberField.EDITABLE
                || prompt.control() == Control.NUMBER_ENTRY
                || review.channel().carriesNumber();
        if (!controlled) {
            report.accept(Violation.of(
                    this,
                    "numberField",
                    Map.of("numberField", prompt.numberField().name())));
        }
    }
}
