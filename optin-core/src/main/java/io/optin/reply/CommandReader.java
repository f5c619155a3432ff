package io.optin.reply;

import io.optin.consent.Scope;
import io.optin.reply.Role.Use;
import io.optin.reply.Tokens.Gap;
import io.optin.reply.Unclear.Reason;
import io.optin.wording.TextSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what consists of commands and of politeness around them, and of nothing else. */
final class CommandReader {
    private static final int NOWHERE = -1;
    private static final Set<Scope> EVERYTHING = Set.of(Scope.everything());

    private final Matcher matcher;
    private final Tokens tokens;
    private final OwnWords own;
    private final boolean toConsentRequest;

    /** What was said, in its order. */
    private final List<Said> said = new ArrayList<>();

    /** A command, or politeness, whose role is null; {@code differs} where languages say otherwise. */
    private record Said(@Nullable Role role, boolean differs, int from, int to) {}

    CommandReader(Matcher matcher, OwnWords own, boolean toConsentRequest) {
        this.matcher = matcher;
        this.tokens = matcher.tokens();
        this.own = own;
        this.toConsentRequest = toConsentRequest;
    }

    /** What a range says; empty where it is no command. */
    Optional<ReplyMeaning> read(int from, int to) {
        said.clear();
        BitSet deadEnds = new BitSet();
        int at = from;
        while (at < to) {
            Optional<Said> next = deadEnds.get(at) ? Optional.empty() : longest(at, to, deadEnds);
            if (next.isPresent()) {
                said.add(next.get());
                at = next.get().to();
            } else if (said.isEmpty()) {
                return Optional.empty();
            } else {
                deadEnds.set(at);
                at = said.remove(said.size() - 1).from();
            }
        }
        List<Said> commands = said.stream().filter(one -> one.role() != null).toList();
        return commands.isEmpty() ? Optional.empty() : Optional.of(meaning(commands, to));
    }

    /** The longest command, or politeness, that begins at a word and leads to no dead end. */
    private Optional<Said> longest(int at, int to, BitSet deadEnds) {
        Roles roles = new Roles();
        int longest = at;
        if (tokens.isSign(at) && !deadEnds.get(at + 1)) {
            longest = at + 1;
            roles.add(Role.AROUND, 0);
        }
        for (int i = 0; i < tokens.symbolCount(at); i++) {
            for (Phrase phrase : matcher.lexicon().beginningWith(tokens.symbol(at, i), Use.COMMAND)) {
                int end = counts(phrase.role()) ? matcher.match(phrase, at, deadEnds) : NOWHERE;
                if (end > longest && end <= to) {
                    longest = end;
                    roles.clear();
                }
                if (end == longest && end > at) {
                    roles.add(phrase.role(), 1 << phrase.language());
                }
            }
        }
        List<String> ownWords = own.longestAt(tokens, at);
        int ownEnd = at + ownWords.size();
        if (!ownWords.isEmpty() && ownEnd >= longest && ownEnd <= to && !deadEnds.get(ownEnd)) {
            longest = ownEnd;
            roles.clear();
            roles.add(role(Objects.requireNonNull(own.meanings().get(ownWords))), 0);
        }
        return longest == at ? Optional.empty() : roles.said(at, longest);
    }

    private boolean counts(Role role) {
        return toConsentRequest || (role != Role.YES && role != Role.NO);
    }

    private static Role role(Intent intent) {
        return switch (intent) {
            case OPT_OUT -> Role.OPT_OUT;
            case OPT_IN -> Role.OPT_IN;
            case HELP -> Role.HELP;
            case UNCLEAR -> Role.UNCLEAR;
            case DECLINED -> Role.NO;
            case NONE -> Role.LOOK_ALIKE;
        };
    }

    private ReplyMeaning meaning(List<Said> commands, int to) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean differs = false;
        for (Said command : commands) {
            roles.add(Objects.requireNonNull(command.role()));
            differs |= command.differs();
        }
        TextSpan place = tokens.span(
                commands.get(0).from(), commands.get(commands.size() - 1).to());
        boolean agrees = roles.contains(Role.OPT_IN) || roles.contains(Role.YES);
        if (roles.contains(Role.OPT_OUT)) {
            return agrees || isDenied(commands)
                    ? ReplyMeaning.unclear(Reason.CONTRADICTION, place)
                    : tokens.gap(to) == Gap.QUESTION
                            ? ReplyMeaning.unclear(Reason.QUESTION, place)
                            : ReplyMeaning.optOut(EVERYTHING);
        }
        if (roles.contains(Role.UNCLEAR)) {
            return ReplyMeaning.unclear(differs ? Reason.LANGUAGES_DIFFER : Reason.AMBIGUOUS_WORDS, place);
        }
        if (roles.contains(Role.NO)) {
            return agrees ? ReplyMeaning.unclear(Reason.CONTRADICTION, place) : ReplyMeaning.of(Intent.DECLINED);
        }
        return ReplyMeaning.of(agrees ? Intent.OPT_IN : Intent.HELP);
    }

    /** "No, stop" are two answers; "no stop" may be one that denies. */
    private boolean isDenied(List<Said> commands) {
        for (int i = 1; i < commands.size(); i++) {
            Said before = commands.get(i - 1);
            Said command = commands.get(i);
            if (before.role() == Role.NO
                    && command.role() == Role.OPT_OUT
                    && before.to() == command.from()
                    && !tokens.isParted(command.from())) {
                return true;
            }
        }
        return false;
    }

    /** The roles that some words have, as languages differ. */
    private static final class Roles {
        private final Set<Role> all = EnumSet.noneOf(Role.class);
        private int optOut;
        private int somethingElse;

        private void add(Role role, int languages) {
            all.add(role);
            if (role == Role.OPT_OUT) {
                optOut |= languages;
            } else if (role != Role.AROUND && role != Role.YES && role != Role.NO) {
                somethingElse |= languages;
            }
        }

        private void clear() {
            all.clear();
            optOut = 0;
            somethingElse = 0;
        }

        /** What the words say; empty where they are a command in no language. */
        private Optional<Said> said(int from, int to) {
            if (all.contains(Role.OPT_OUT)) {
                boolean differs = (somethingElse & ~optOut) != 0;
                return Optional.of(new Said(differs ? Role.UNCLEAR : Role.OPT_OUT, differs, from, to));
            }
            for (Role role : List.of(Role.YES, Role.NO, Role.UNCLEAR, Role.OPT_IN, Role.HELP)) {
                if (all.contains(role)) {
                    return Optional.of(new Said(role, false, from, to));
                }
            }
            return all.contains(Role.LOOK_ALIKE) && !all.contains(Role.AROUND)
                    ? Optional.empty()
                    : Optional.of(new Said(null, false, from, to));
        }
    }
}
