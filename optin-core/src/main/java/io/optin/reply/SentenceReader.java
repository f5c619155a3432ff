package io.optin.reply;

import io.optin.reply.Role.Use;
import io.optin.reply.Unclear.Reason;
import java.util.List;

/**
 * Reads sentences: whether somebody asks in them to stop messages. A reply is read in each of the languages that have most of
 * its words; where one of them has it refuted, it is no opt-out.
 */
final class SentenceReader {
    private SentenceReader() {}

    static ReplyMeaning read(Matcher matcher) {
        int languages = matcher.languages();
        List<Found> asks = matcher.findAll(Use.ASK, languages);
        if (asks.isEmpty()) {
            return ReplyMeaning.NONE;
        }
        List<Found> guards = matcher.findAll(Use.GUARD, languages);
        ReplyMeaning best = ReplyMeaning.NONE;
        boolean refuted = false;
        for (int rest = languages; rest != 0; rest &= rest - 1) {
            LanguageReading reading =
                    LanguageReading.of(matcher.tokens(), Integer.numberOfTrailingZeros(rest), asks, guards);
            ReplyMeaning meaning = reading.meaning();
            best = rank(meaning) > rank(best) ? meaning : best;
            refuted |= reading.refutes(meaning);
        }
        return refuted && best.intent() == Intent.OPT_OUT
                ? ReplyMeaning.unclear(
                        Reason.LANGUAGES_DIFFER,
                        matcher.tokens().span(0, matcher.tokens().size()))
                : best;
    }

    private static int rank(ReplyMeaning meaning) {
        return switch (meaning.intent()) {
            case OPT_OUT -> 2;
            case UNCLEAR -> 1;
            default -> 0;
        };
    }
}
