package io.optin.policy.rules;

import io.optin.conversation.OptOutPath;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** Getting out is no harder than getting in. */
final class EasyWayOutRule extends RuleBase<OptOutPath> {
    EasyWayOutRule() {
        super(
                "OPTIN-OPTOUT-003",
                OptOutPath.class,
                Sources.guide("Easy opt-out: opting in and opting out are both simple"),
                "Opting out must take no more steps than opting in, and no login",
                "Offer a way out of as few steps as the way in, such as a reply of one word, without a login.");
    }

    @Override
    public void check(OptOutPath path, Consumer<? super Violation> report) {
        if (path.steps() > path.optInSteps()) {
            report.accept(Violation.of(
                    this,
                    "steps",
                    Map.of("steps", String.valueOf(path.steps()), "optInSteps", String.valueOf(path.optInSteps()))));
        }
        if (path.needsLogin()) {
            report.accept(Violation.of(this, "needsLogin", Map.of()));
        }
    }
}
