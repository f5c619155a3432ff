package io.optin.policy.rules;

import io.optin.policy.OptOutOffer;
import io.optin.policy.Violation;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marketing comes with a way out: in the text, the footer or a button. */
final class WayOutOfferedRule extends RuleBase<OptOutOffer> {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final String QUOTES = "\"'„“”‚‘’«»‹›「」『』";

    WayOutOfferedRule() {
        super(
                "OPTIN-OPTOUT-001",
                OptOutOffer.class,
                Sources.policy("Opt-out: respect all requests to opt out of communications"),
                "Marketing must offer a way to opt out",
                "Say how to opt out in the text or the footer, or add a button that does it.");
    }

    @Override
    public void check(OptOutOffer offer, Consumer<? super Violation> report) {
        if (offer.isMarketing() && offer.parts().stream().noneMatch(part -> isWayOut(offer, part))) {
            OptOutOffer.Part last = offer.parts().get(offer.parts().size() - 1);
            report.accept(Violation.of(this, last.place(), Map.of()).suggesting("Stop promotions"));
        }
    }

    private static boolean isWayOut(OptOutOffer offer, OptOutOffer.Part part) {
        return part.reading().mention().isPresent()
                || (part.isButton() && offer.understands(part.text()))
                || (!part.reading().judged() && hasWordThatIsUnderstood(offer, part.text()));
    }

    /**
     * In a language that is not known, a word such as STOP is the only sign of a way out; in capitals or quotation marks, as
     * ordinary words are commands too. Scripts without capitals cannot make that difference.
     */
    private static boolean hasWordThatIsUnderstood(OptOutOffer offer, String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            boolean quoted = isQuote(text, word.start() - 1) && isQuote(text, word.end());
            if ((quoted || isInCapitals(word.group())) && offer.understands(word.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isQuote(String text, int at) {
        return at >= 0 && at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
    }
}
