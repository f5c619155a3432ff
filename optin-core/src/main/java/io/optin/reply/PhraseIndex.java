package io.optin.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Phrases by the words that they begin with: at a word only those are tried. */
final class PhraseIndex {
    private static final Phrase[] NONE = {};

    private final Phrase[][] bySymbol;

    private PhraseIndex(Phrase[][] bySymbol) {
        this.bySymbol = bySymbol;
    }

    static PhraseIndex of(List<Phrase> phrases, Function<Phrase, int[]> firstWords, int symbols) {
        @Nullable List<Phrase>[] lists = lists(symbols);
        for (Phrase phrase : phrases) {
            for (int symbol : firstWords.apply(phrase)) {
                List<Phrase> list = lists[symbol];
                if (list == null) {
                    list = new ArrayList<>();
                    lists[symbol] = list;
                }
                list.add(phrase);
            }
        }
        Phrase[][] bySymbol = new Phrase[symbols][];
        Arrays.setAll(bySymbol, symbol -> {
            List<Phrase> list = lists[symbol];
            return list == null ? NONE : list.toArray(NONE);
        });
        return new PhraseIndex(bySymbol);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable List<Phrase>[] lists(int size) {
        return new List[size];
    }

    /** The phrases that may begin with a word. */
    Phrase[] beginningWith(int symbol) {
        return bySymbol[symbol];
    }
}
