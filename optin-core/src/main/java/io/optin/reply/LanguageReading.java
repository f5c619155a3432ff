package io.optin.reply;

import io.optin.consent.Scope;
import io.optin.reply.Unclear.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A reply as it is read in one language: what it asks, and what speaks against that. Linear in its length. */
final class LanguageReading {
    private final Tokens tokens;
    private final List<Found> asks = new ArrayList<>();
    private final List<Found> topics = new ArrayList<>();
    private final Map<Role, BitSet> begins = new EnumMap<>(Role.class);
    private final BitSet denied = new BitSet();
    private final Parts parts;

    private LanguageReading(Tokens tokens, int language, List<Found> allAsks, List<Found> allGuards) {
        this.tokens = tokens;
        for (Role role : Role.values()) {
            begins.put(role, new BitSet());
        }
        for (Found guard : allGuards) {
            if (guard.phrase().language() == language) {
                begins(guard.phrase().role()).set(guard.from());
                if (guard.phrase().role() == Role.NOT) {
                    denied.set(guard.from(), guard.to());
                } else if (guard.phrase().role() == Role.TOPIC) {
                    topics.add(guard);
                }
            }
        }
        for (Found ask : allAsks) {
            if (ask.phrase().language() == language) {
                asks.add(ask);
            }
        }
        parts = Parts.of(tokens, begins(Role.BUT));
    }

    static LanguageReading of(Tokens tokens, int language, List<Found> asks, List<Found> guards) {
        return new LanguageReading(tokens, language, asks, guards);
    }

    private BitSet begins(Role role) {
        return Objects.requireNonNull(begins.get(role));
    }

    /** Whether it has words that ask, and says that they do not. */
    boolean refutes(ReplyMeaning meaning) {
        return meaning.intent() == Intent.NONE
                && asks.stream().anyMatch(ask -> ask.phrase().role() != Role.UNSURE);
    }

    ReplyMeaning meaning() {
        if (!begins(Role.CONTRARY).isEmpty()) {
            return ReplyMeaning.NONE;
        }
        BitSet doubtful = sentencesOf(Role.DOUBT);
        BitSet asking = sentencesOf(Role.MAY_ASK);
        Optional<ReplyMeaning> unclear = Optional.empty();
        List<Found> clear = new ArrayList<>();
        for (Found ask : asks) {
            if (overlaps(denied, ask)) {
                continue;
            }
            int sentence = parts.sentences().of(ask.from());
            boolean question = parts.questions().get(sentence);
            if (ask.phrase().role() == Role.UNSURE || isOneWord(ask)) {
                unclear = unclear.or(() -> unclear(Reason.AMBIGUOUS_WORDS, ask));
            } else if (question && (doubtful.get(sentence) || !asking.get(sentence))) {
                unclear = unclear.or(() -> unclear(Reason.QUESTION, ask));
            } else if (doubtful.get(sentence)) {
                unclear = unclear.or(() -> unclear(Reason.DOUBTFUL_REQUEST, ask));
            } else {
                clear.add(ask);
            }
        }
        return clear.isEmpty()
                ? unclear.orElse(ReplyMeaning.NONE)
                : ReplyMeaning.optOut(Topics.of(topics, parts, kept()).scopes(clear));
    }

    /** One word decides nothing unless it is all that is said. */
    private boolean isOneWord(Found ask) {
        return ask.to() - ask.from() == 1
                && !tokens.isAlone(ask.from())
                && !ask.phrase().isClause();
    }

    private Optional<ReplyMeaning> unclear(Reason reason, Found ask) {
        return Optional.of(ReplyMeaning.unclear(reason, tokens.span(ask.from(), ask.to())));
    }

    private BitSet sentencesOf(Role role) {
        BitSet sentences = new BitSet();
        begins(role).stream().map(parts.sentences()::of).forEach(sentences::set);
        return sentences;
    }

    private static boolean overlaps(BitSet words, Found phrase) {
        int next = words.nextSetBit(phrase.from());
        return next >= 0 && next < phrase.to();
    }

    /**
     * The words whose topics may go on: those behind a word such as "keep", up to what is asked or to the end of the clause,
     * and those before it that are not asked.
     */
    private BitSet kept() {
        BitSet asked = new BitSet();
        BitSet asking = new BitSet();
        for (Found ask : asks) {
            if (ask.phrase().role() != Role.UNSURE) {
                asked.set(ask.from(), ask.to());
                asking.set(ask.from());
            }
        }
        BitSet keeps = (BitSet) begins(Role.KEEP).clone();
        keeps.andNot(asked);
        BitSet kept = new BitSet();
        boolean keep = false;
        for (int at = 0; at < tokens.size(); at++) {
            boolean goesOn = at > 0 && parts.clauses().of(at) == parts.clauses().of(at - 1);
            keep = keeps.get(at) || (keep && goesOn && !asking.get(at));
            kept.set(at, keep);
        }
        keep = false;
        for (int at = tokens.size() - 1; at >= 0; at--) {
            boolean goesOn = at + 1 < tokens.size()
                    && parts.clauses().of(at) == parts.clauses().of(at + 1);
            keep = keeps.get(at) || (keep && goesOn);
            kept.set(at, kept.get(at) || (keep && !asked.get(at)));
        }
        return kept;
    }

    /** Topics by the clauses that name them. */
    private record Topics(Map<Integer, Set<Scope>> byClause, Set<Scope> named, Set<Scope> kept, Parts parts) {
        private static Topics of(List<Found> topics, Parts parts, BitSet mayGoOn) {
            Topics all = new Topics(new HashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), parts);
            for (Found topic : topics) {
                Scope scope = topic.phrase().scope().orElseThrow();
                if (mayGoOn.get(topic.from())) {
                    all.kept.add(scope);
                } else {
                    all.named.add(scope);
                    all.byClause
                            .computeIfAbsent(parts.clauses().of(topic.from()), clause -> new LinkedHashSet<>())
                            .add(scope);
                }
            }
            return all;
        }

        /** What somebody asks for who names topics in the clause, or anywhere where they say "those". */
        private Set<Scope> scopes(List<Found> asks) {
            Set<Scope> scopes = new LinkedHashSet<>();
            for (Found ask : asks) {
                Set<Scope> meant = new LinkedHashSet<>();
                if (ask.phrase().role() == Role.ASKS_THOSE) {
                    meant.addAll(named);
                } else {
                    for (int at = ask.from(); at < ask.to(); at++) {
                        meant.addAll(byClause.getOrDefault(parts.clauses().of(at), Set.of()));
                    }
                }
                meant.removeAll(kept);
                scopes.addAll(meant.isEmpty() ? AllBut.everythingBut(kept) : meant);
            }
            return scopes.contains(Scope.everything()) ? Set.of(Scope.everything()) : scopes;
        }
    }
}
