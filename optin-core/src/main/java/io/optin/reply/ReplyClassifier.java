package io.optin.reply;

import io.optin.conversation.InboundMessage;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import io.optin.reply.Tokens.Gap;
import io.optin.reply.Unclear.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says what a reply means, in twenty languages. A whole message that is a command counts, with case, punctuation, emoji,
 * invisible characters, politeness and repetition around it, and with one wrong letter where it has five or more; and so
 * does a sentence that asks to stop messages. A stop-word inside another sentence decides nothing.
 *
 * <p>{@code CANCEL} is unclear in every language, as people cancel orders; a host that means otherwise adds it. Replies are
 * read in all languages at once unless the classifier is narrowed: people do not always write in the language they are
 * written to. Immutable and thread-safe. What it costs grows with the length of the text, and with nothing else.
 *
 * @since 0.1
 */
public final class ReplyClassifier {
    private final Supplier<Lexicon> lexicon;
    private final OwnWords own;

    private ReplyClassifier(Supplier<Lexicon> lexicon, OwnWords own) {
        this.lexicon = lexicon;
        this.own = own;
    }

    /**
     * Every language that is known. Their files are read when the first reply is, which takes a second and some 30 MiB of heap; later
     * classifiers share what was read.
     *
     * @return a classifier
     */
    public static ReplyClassifier everyLanguage() {
        return new ReplyClassifier(ReplyLanguages::all, OwnWords.NONE);
    }

    /**
     * Some languages alone: a STOP in another one is not heard.
     *
     * @param tags BCP 47 tags or Meta's codes, such as {@code pt-BR} or {@code zh_CN}; only the language of each counts
     * @return a classifier
     * @throws InvalidValueException for a language that is not known, and for none at all
     */
    public static ReplyClassifier inLanguages(String... tags) {
        List<String> known = Checks.notEmpty(Arrays.asList(Checks.present(tags, "tags")), "tags").stream()
                .map(tag -> ReplyLanguages.find(tag)
                        .orElseThrow(() -> new InvalidValueException(
                                "tags", "languages out of " + ReplyLanguages.TAGS, "another one")))
                .toList();
        Lexicon some = ReplyLanguages.of(known);
        return new ReplyClassifier(() -> some, OwnWords.NONE);
    }

    static ReplyClassifier of(List<ReplyLanguage> languages) {
        Lexicon some = Lexicon.of(languages);
        return new ReplyClassifier(() -> some, OwnWords.NONE);
    }

    /**
     * The languages that replies are read in.
     *
     * @return primary subtags of BCP 47, in the order of the alphabet
     */
    public static List<String> languages() {
        return ReplyLanguages.TAGS;
    }

    /**
     * This classifier for a reply whose language is known: it is read in that language and in English, whose commands people
     * use everywhere. Where the language is not known to us, replies are read as before: rather in too many languages than in
     * none.
     *
     * @param tag a BCP 47 tag or one of Meta's codes
     * @return a classifier with the same words of the host's
     */
    public ReplyClassifier narrowedTo(String tag) {
        return ReplyLanguages.find(Checks.present(tag, "language"))
                .map(known -> new ReplyClassifier(() -> ReplyLanguages.besideEnglish(known), own))
                .orElse(this);
    }

    /**
     * This classifier, and words more that opt out of everything.
     *
     * @param words a word or phrase that is a whole message, in any case, politeness aside
     * @return a new classifier
     * @throws InvalidValueException where it has no letter and no digit: every message of emoji alone would opt out
     */
    public ReplyClassifier withOptOut(String words) {
        return new ReplyClassifier(lexicon, own.with(words, Intent.OPT_OUT));
    }

    /**
     * This classifier without a command, such as {@code END} where it ends a game. Texts that promise it as an opt-out are
     * refused from then on by OPTIN-OPTOUT-002. Sentences that ask to stop messages still count.
     *
     * @param words a word or phrase that is a whole message, in any case, politeness aside
     * @return a new classifier, to which it means nothing
     * @throws InvalidValueException where it has no letter and no digit
     */
    public ReplyClassifier without(String words) {
        return new ReplyClassifier(lexicon, own.with(words, Intent.NONE));
    }

    /**
     * What a message means. The payload of a button is read before its label; what is no text, button or caption means
     * nothing, and so does a reaction.
     *
     * @param message the message
     * @param toConsentRequest whether it answers a request for consent: only then do yes and no count
     * @return the meaning
     */
    public ReplyMeaning classify(InboundMessage message, boolean toConsentRequest) {
        if (!message.kind().speaks()) {
            return ReplyMeaning.NONE;
        }
        Optional<String> payload = message.buttonPayload();
        if (payload.isPresent()) {
            ReplyMeaning meaning = classify(payload.get(), toConsentRequest);
            if (meaning.intent() != Intent.NONE) {
                return meaning;
            }
        }
        Optional<String> text = message.text();
        return text.isPresent() ? classify(text.get(), toConsentRequest) : ReplyMeaning.NONE;
    }

    /**
     * What a text means.
     *
     * @param text a whole message
     * @param toConsentRequest whether it answers a request for consent: only then do yes and no count
     * @return the meaning; the place of what is unclear is one in this text
     */
    public ReplyMeaning classify(String text, boolean toConsentRequest) {
        Lexicon words = lexicon.get();
        Tokens tokens = Tokens.of(Checks.present(text, "text"), words.vocabulary());
        Matcher matcher = new Matcher(words, tokens);
        CommandReader commands = new CommandReader(matcher, own, toConsentRequest);
        Optional<ReplyMeaning> command = commands.read(0, tokens.size());
        if (command.isPresent()) {
            return command.get();
        }
        ReplyMeaning said = SentenceReader.read(tokens.dropSigns() ? new Matcher(words, tokens) : matcher);
        return said.intent() == Intent.NONE ? commandAmongSentences(tokens, commands) : said;
    }

    /** A sentence that is a command, beside others that are not: perhaps it is one, and perhaps it cries out. */
    private static ReplyMeaning commandAmongSentences(Tokens tokens, CommandReader commands) {
        int begin = 0;
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.gap(at).compareTo(Gap.SENTENCE) >= 0) {
                if (isOptOut(commands, begin, at)) {
                    return ReplyMeaning.unclear(Reason.COMMAND_BESIDE_OTHER_WORDS, tokens.span(begin, at));
                }
                begin = at;
            }
        }
        return begin > 0 && isOptOut(commands, begin, tokens.size())
                ? ReplyMeaning.unclear(Reason.COMMAND_BESIDE_OTHER_WORDS, tokens.span(begin, tokens.size()))
                : ReplyMeaning.NONE;
    }

    private static boolean isOptOut(CommandReader commands, int from, int to) {
        return commands.read(from, to)
                .filter(meaning -> meaning.intent() == Intent.OPT_OUT)
                .isPresent();
    }
}
