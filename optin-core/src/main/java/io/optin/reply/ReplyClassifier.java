package io.optin.reply;

import io.optin.consent.Scope;
import io.optin.conversation.InboundMessage;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import io.optin.template.TemplateCategory;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says what a reply means. Only a whole message is a command: case, punctuation, emoji and invisible characters around
 * and between the words do not matter, every other word does. A stop-word inside a sentence decides nothing.
 *
 * <p>{@code CANCEL} is unclear, as people cancel orders; a host that means otherwise adds it. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ReplyClassifier {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final ReplyMeaning OUT_OF_EVERYTHING = new ReplyMeaning(Intent.OPT_OUT, Set.of(Scope.everything()));
    private static final ReplyMeaning OUT_OF_MARKETING =
            new ReplyMeaning(Intent.OPT_OUT, Set.of(Scope.category(TemplateCategory.MARKETING)));
    private static final ReplyMeaning NONE = ReplyMeaning.of(Intent.NONE);

    private static final ReplyClassifier ENGLISH = new ReplyClassifier(Map.ofEntries(
            Map.entry("stop", OUT_OF_EVERYTHING),
            Map.entry("stop all", OUT_OF_EVERYTHING),
            Map.entry("stopall", OUT_OF_EVERYTHING),
            Map.entry("unsubscribe", OUT_OF_EVERYTHING),
            Map.entry("quit", OUT_OF_EVERYTHING),
            Map.entry("end", OUT_OF_EVERYTHING),
            Map.entry("revoke", OUT_OF_EVERYTHING),
            Map.entry("opt out", OUT_OF_EVERYTHING),
            Map.entry("optout", OUT_OF_EVERYTHING),
            Map.entry("remove me", OUT_OF_EVERYTHING),
            Map.entry("stop promotions", OUT_OF_MARKETING),
            Map.entry("cancel", ReplyMeaning.of(Intent.UNCLEAR)),
            Map.entry("start", ReplyMeaning.of(Intent.OPT_IN)),
            Map.entry("unstop", ReplyMeaning.of(Intent.OPT_IN)),
            Map.entry("subscribe", ReplyMeaning.of(Intent.OPT_IN)),
            Map.entry("help", ReplyMeaning.of(Intent.HELP)),
            Map.entry("info", ReplyMeaning.of(Intent.HELP))));

    private static final Map<String, ReplyMeaning> TO_A_CONSENT_REQUEST =
            Map.of("yes", ReplyMeaning.of(Intent.OPT_IN), "no", ReplyMeaning.of(Intent.DECLINED));

    private final Map<String, ReplyMeaning> commands;
    private final int longest;

    private ReplyClassifier(Map<String, ReplyMeaning> commands) {
        this.commands = commands;
        longest = commands.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * English words.
     *
     * @return a classifier
     */
    public static ReplyClassifier english() {
        return ENGLISH;
    }

    /**
     * This classifier, and a word more that opts out of everything.
     *
     * @param words a word or phrase that is a whole message, in any case
     * @return a new classifier
     * @throws InvalidValueException where it has no letter and no digit: every message of emoji alone would opt out
     */
    public ReplyClassifier withOptOut(String words) {
        String folded = fold(Checks.text(words, "words", 100));
        if (folded.isEmpty()) {
            throw new InvalidValueException("words", "a letter or a digit", "neither");
        }
        Map<String, ReplyMeaning> more = new HashMap<>(commands);
        more.put(folded, OUT_OF_EVERYTHING);
        return new ReplyClassifier(Map.copyOf(more));
    }

    /**
     * What a message means. The payload of a button is read before its label; what is no text, button or caption means
     * nothing.
     *
     * @param message the message
     * @param toConsentRequest whether it answers a request for consent: only then do yes and no count
     * @return the meaning
     */
    public ReplyMeaning classify(InboundMessage message, boolean toConsentRequest) {
        if (!message.kind().speaks()) {
            return NONE;
        }
        Optional<String> payload = message.buttonPayload();
        if (payload.isPresent()) {
            ReplyMeaning meaning = classify(payload.get(), toConsentRequest);
            if (meaning.intent() != Intent.NONE) {
                return meaning;
            }
        }
        Optional<String> text = message.text();
        return text.isPresent() ? classify(text.get(), toConsentRequest) : NONE;
    }

    /**
     * What a text means.
     *
     * @param text a whole message
     * @param toConsentRequest whether it answers a request for consent: only then do yes and no count
     * @return the meaning
     */
    public ReplyMeaning classify(String text, boolean toConsentRequest) {
        String words = fold(Checks.present(text, "text"), longest);
        ReplyMeaning answer = toConsentRequest ? TO_A_CONSENT_REQUEST.get(words) : null;
        return answer == null ? commands.getOrDefault(words, NONE) : answer;
    }

    /** Lower-case words with single spaces between them; visible to the tests, which hold it to be idempotent. */
    static String fold(String text) {
        return fold(text, Integer.MAX_VALUE);
    }

    /** The same, cut off where it is longer than so many characters: it is no command then, whatever follows. */
    private static String fold(String text, int most) {
        StringBuilder words = new StringBuilder(Math.min(text.length(), 32));
        boolean between = false;
        for (int i = 0; i < text.length() && words.length() <= most; i++) {
            char sign = text.charAt(i);
            if (sign >= 0x80) {
                return foldAnySign(text);
            }
            if (!Character.isLetterOrDigit(sign)) {
                between = true;
                continue;
            }
            if (between && !words.isEmpty()) {
                words.append(' ');
            }
            between = false;
            words.append(Character.toLowerCase(sign));
        }
        return words.toString();
    }

    private static String foldAnySign(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return BETWEEN_WORDS
                .matcher(visible.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
