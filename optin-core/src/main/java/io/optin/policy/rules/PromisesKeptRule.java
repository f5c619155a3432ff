package io.optin.policy.rules;

import io.optin.policy.OptOutOffer;
import io.optin.policy.Violation;
import io.optin.wording.OptOutReading;
import io.optin.wording.OptOutReading.Promise;
import io.optin.wording.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Who sends the word that they were told to send is out. */
final class PromisesKeptRule extends RuleBase<OptOutOffer> {
    PromisesKeptRule() {
        super(
                "OPTIN-OPTOUT-002",
                OptOutOffer.class,
                Sources.policy("Opt-out: respect all requests to opt out of communications"),
                "Every opt-out word that a text promises must be understood",
                "Promise a word that is understood, such as STOP, or teach the classifier this one with withOptOut.");
    }

    @Override
    public boolean canJudge(OptOutOffer offer) {
        return offer.parts().stream().allMatch(part -> part.reading().judged());
    }

    @Override
    public void check(OptOutOffer offer, Consumer<? super Violation> report) {
        for (OptOutOffer.Part part : offer.parts()) {
            for (Promise promise : promises(part)) {
                if (!offer.understands(promise.word())) {
                    report.accept(Violation.of(this, part.place(), Map.of("word", promise.word()))
                            .at(promise.span())
                            .suggesting("STOP"));
                }
            }
        }
    }

    /** A button that speaks of opting out promises what a tap sends: its label. */
    private static List<Promise> promises(OptOutOffer.Part part) {
        OptOutReading reading = part.reading();
        if (!part.isButton()) {
            return reading.promises();
        }
        TextSpan label = new TextSpan(0, part.text().length());
        return reading.mention().stream()
                .map(mention -> new Promise(part.text(), label))
                .toList();
    }
}
