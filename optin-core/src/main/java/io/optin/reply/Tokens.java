package io.optin.reply;

import io.optin.reply.Letters.Kind;
import io.optin.wording.TextSpan;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A reply as it is read: its words folded, numbered by a vocabulary, with what stands between them. One pass, linear in the
 * length of the text. Letters of scripts that put no spaces between words are words of their own.
 */
final class Tokens {
    /** How strongly the words before and after a place are parted. */
    enum Gap {
        NONE,
        CLAUSE,
        SENTENCE,
        QUESTION
    }

    /** The most symbols that a word stands for: itself, its spelling with marks, and stems that it begins with. */
    private static final int MOST_SYMBOLS = 4;

    private static final int SHORTEST_SPELT = 3;

    private final String text;
    private final char[] units;
    private final boolean whole;
    private final int length;
    private final Vocabulary vocabulary;
    private char[] folded;
    private int foldedLength;

    private int size;
    private int letters;
    private boolean spelt;
    private int[] starts;
    private int[] ends;
    private int[] foldedStarts;
    private int[] foldedEnds;
    private Gap[] gaps;
    private byte[] counts;
    private int[] symbols;

    private Tokens(String text, int length, Vocabulary vocabulary) {
        this.text = text;
        units = text.toCharArray();
        this.whole = text.length() == length;
        this.length = length;
        this.vocabulary = vocabulary;
        int guess = Math.min(16 + text.length() / 3, 1024);
        folded = new char[units.length + 8];
        starts = new int[guess];
        ends = new int[guess];
        foldedStarts = new int[guess];
        foldedEnds = new int[guess];
        gaps = new Gap[guess + 1];
        gaps[0] = Gap.NONE;
        counts = new byte[guess];
        symbols = new int[guess * MOST_SYMBOLS];
    }

    static Tokens of(String text, Vocabulary vocabulary) {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.isPart(text.charAt(i))) {
                return new Tokens(Normalizer.normalize(text, Normalizer.Form.NFKC), text.length(), vocabulary).read();
            }
        }
        return new Tokens(text, text.length(), vocabulary).read();
    }

    int size() {
        return size;
    }

    /** What stands before a token; at the size, what stands after the last one. */
    Gap gap(int token) {
        return gaps[token];
    }

    boolean isParted(int token) {
        return gaps[token] != Gap.NONE;
    }

    int symbolCount(int token) {
        return counts[token];
    }

    int symbol(int token, int which) {
        return symbols[token * MOST_SYMBOLS + which];
    }

    /** The word as it was folded. */
    String word(int token) {
        return new String(folded, foldedStarts[token], foldedEnds[token] - foldedStarts[token]);
    }

    /** Whether it is a letter of a script that puts no spaces between words. */
    boolean isAlone(int token) {
        return kind(token) == Kind.ALONE;
    }

    /** Whether it is an emoji or another sign. */
    boolean isSign(int token) {
        return kind(token) == Kind.SIGN;
    }

    private Kind kind(int token) {
        return Letters.kind(Character.codePointAt(folded, foldedStarts[token], foldedLength));
    }

    /** Where some tokens stand in the text; the whole of a text that had to be put together before it was read. */
    TextSpan span(int from, int to) {
        return whole && from < to ? new TextSpan(starts[from], ends[to - 1]) : new TextSpan(0, length);
    }

    private Tokens read() {
        int at = 0;
        while (at < units.length) {
            char unit = units[at];
            if (unit == ' ') {
                at++;
            } else if (Letters.foldPlain(unit) != 0) {
                at = readWord(at);
            } else {
                at = readOther(at);
            }
        }
        if (spelt) {
            joinSpelt();
        }
        return this;
    }

    private int readOther(int at) {
        char unit = units[at];
        int point = Character.isHighSurrogate(unit) ? text.codePointAt(at) : unit;
        int next = at + Character.charCount(point);
        switch (Letters.kind(point)) {
            case WORD -> {
                return readWord(at);
            }
            case ALONE -> readAlone(point, at, next);
            case SIGN -> readSign(point, at, next);
            case DOT -> part(endsSentence(at, next) ? Gap.SENTENCE : Gap.NONE);
            case CLAUSE -> part(isHyphen(point, at, next) ? Gap.NONE : Gap.CLAUSE);
            case SENTENCE -> part(Gap.SENTENCE);
            case QUESTION -> part(Gap.QUESTION);
            case BETWEEN, NOTHING -> {}
        }
        return next;
    }

    /** A full stop ends no sentence where a word goes on behind it, or where a single letter stands before it, as in a.s.a.p. */
    private boolean endsSentence(int at, int next) {
        boolean abbreviates = size > 0 && ends[size - 1] == at && isLetter(size - 1);
        return !abbreviates && (next >= text.length() || Letters.kind(text.codePointAt(next)) != Kind.WORD);
    }

    /** A dash with no blank beside it is a hyphen. */
    private boolean isHyphen(int point, int at, int next) {
        return (point == '—' || point == '–')
                && size > 0
                && ends[size - 1] == at
                && next < text.length()
                && Letters.kind(text.codePointAt(next)) == Kind.WORD;
    }

    private void part(Gap gap) {
        if (gaps[size].compareTo(gap) < 0) {
            gaps[size] = gap;
        }
    }

    private int readWord(int from) {
        int foldedFrom = foldedLength;
        int hash = 0;
        int at = from;
        int end = from;
        while (at < units.length) {
            char unit = units[at];
            char plain = Letters.foldPlain(unit);
            if (plain != 0) {
                folded[foldedLength++] = plain;
                hash = Vocabulary.hash(hash, plain);
                end = ++at;
                continue;
            }
            int point = Character.isHighSurrogate(unit) ? text.codePointAt(at) : unit;
            Kind kind = Letters.kind(point);
            if (kind != Kind.WORD && kind != Kind.NOTHING) {
                break;
            }
            at += Character.charCount(point);
            if (kind == Kind.WORD) {
                end = at;
                char single = Letters.foldToOne(point);
                if (single != 0) {
                    folded[foldedLength++] = single;
                    hash = Vocabulary.hash(hash, single);
                } else {
                    hash = append(Letters.fold(point), hash);
                }
            }
        }
        add(from, end, foldedFrom, hash);
        return at;
    }

    /** There is always room for as many units as are still to be read. */
    private int append(String letters, int hash) {
        int more = hash;
        int needed = foldedLength + letters.length() + units.length;
        if (letters.length() > 1 && needed > folded.length) {
            folded = Arrays.copyOf(folded, 2 * needed);
        }
        for (int i = 0; i < letters.length(); i++) {
            folded[foldedLength++] = letters.charAt(i);
            more = Vocabulary.hash(more, letters.charAt(i));
        }
        return more;
    }

    private void readAlone(int point, int from, int to) {
        char single = Letters.foldToOne(point);
        if (single != 0) {
            int foldedFrom = foldedLength;
            folded[foldedLength++] = single;
            add(from, to, foldedFrom, single);
        } else {
            Letters.fold(point).codePoints().forEach(letter -> {
                int foldedFrom = foldedLength;
                int hash = append(Character.toString(letter), 0);
                add(from, to, foldedFrom, hash);
            });
        }
    }

    /** Signs count where the vocabulary knows them, and are nothing otherwise. */
    private void readSign(int point, int from, int to) {
        int foldedFrom = foldedLength;
        int hash = append(Letters.fold(point), 0);
        if (vocabulary.knows(folded, foldedFrom, foldedLength, hash)) {
            add(from, to, foldedFrom, hash);
        } else {
            foldedLength = foldedFrom;
        }
    }

    private void add(int from, int to, int foldedFrom, int hash) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = from;
        ends[size] = to;
        foldedStarts[size] = foldedFrom;
        foldedEnds[size] = foldedLength;
        counts[size] = (byte) vocabulary.find(folded, foldedFrom, foldedLength, hash, this, from, to);
        size++;
        gaps[size] = Gap.NONE;
        letters = to - from == 1 ? letters + 1 : 0;
        spelt |= letters >= SHORTEST_SPELT;
    }

    /** Takes a symbol of the token that is being added; false where there is no room for more. */
    boolean take(int which, int symbol) {
        if (which >= MOST_SYMBOLS) {
            return false;
        }
        symbols[size * MOST_SYMBOLS + which] = symbol;
        return true;
    }

    /** A word as it is spelt, with its marks, in small letters; the dotless i has its capital in common with the other one. */
    String spelt(int from, int to) {
        return spelt(text.substring(from, to));
    }

    static String spelt(String word) {
        StringBuilder seen = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT && point != 0x0307)
                .map(point -> point == 'ı' ? 'i' : point)
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private void grow() {
        int more = size * 2;
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        foldedStarts = Arrays.copyOf(foldedStarts, more);
        foldedEnds = Arrays.copyOf(foldedEnds, more);
        gaps = Arrays.copyOf(gaps, more + 1);
        counts = Arrays.copyOf(counts, more);
        symbols = Arrays.copyOf(symbols, more * MOST_SYMBOLS);
    }

    /** Puts words together that are spelt out, as in S T O P, where the vocabulary has them as commands. */
    private void joinSpelt() {
        int kept = 0;
        int at = 0;
        while (at < size) {
            int end = at;
            while (end < size && isLetter(end)) {
                end++;
            }
            if (end - at >= SHORTEST_SPELT && joins(at, end, kept)) {
                kept++;
                at = end;
            } else {
                int last = Math.max(end, at + 1);
                while (at < last) {
                    move(at++, kept++);
                }
            }
        }
        gaps[kept] = gaps[size];
        size = kept;
    }

    /** The words alone, where there are some beside the signs. */
    boolean dropSigns() {
        int kept = 0;
        for (int at = 0; at < size; at++) {
            kept += isSign(at) ? 0 : 1;
        }
        if (kept == 0 || kept == size) {
            return false;
        }
        kept = 0;
        for (int at = 0; at < size; at++) {
            if (isSign(at)) {
                gaps[at + 1] = stronger(gaps[at], gaps[at + 1]);
            } else {
                move(at, kept++);
            }
        }
        gaps[kept] = gaps[size];
        size = kept;
        return true;
    }

    private static Gap stronger(Gap one, Gap other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private boolean isLetter(int token) {
        return foldedEnds[token] - foldedStarts[token] == 1 && kind(token) == Kind.WORD;
    }

    private boolean joins(int from, int to, int into) {
        int hash = 0;
        for (int i = foldedStarts[from]; i < foldedEnds[to - 1]; i++) {
            hash = Vocabulary.hash(hash, folded[i]);
        }
        int symbol = vocabulary.command(folded, foldedStarts[from], foldedEnds[to - 1], hash);
        if (symbol < 0) {
            return false;
        }
        starts[into] = starts[from];
        ends[into] = ends[to - 1];
        foldedStarts[into] = foldedStarts[from];
        foldedEnds[into] = foldedEnds[to - 1];
        gaps[into] = gaps[from];
        counts[into] = 1;
        symbols[into * MOST_SYMBOLS] = symbol;
        return true;
    }

    private void move(int from, int into) {
        if (from == into) {
            return;
        }
        starts[into] = starts[from];
        ends[into] = ends[from];
        foldedStarts[into] = foldedStarts[from];
        foldedEnds[into] = foldedEnds[from];
        gaps[into] = gaps[from];
        counts[into] = counts[from];
        System.arraycopy(symbols, from * MOST_SYMBOLS, symbols, into * MOST_SYMBOLS, MOST_SYMBOLS);
    }
}
