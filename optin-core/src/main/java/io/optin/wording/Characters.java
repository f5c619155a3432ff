package io.optin.wording;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What single characters are to a reader who cannot see their code: the part of folding that needs no words. */
final class Characters {
    /** Letters of other scripts that look like Latin ones, in pairs: the letter, and what it looks like. */
    private static final String OTHER_SCRIPTS = "аaвbеeкkмmнhоoрpсcтtуyхxѕsіiїiјjһhԁdԛqԝwѵvӏlԍgҽeьbпn"
            + "АAВBЕEКKМMНHОOРPСCТTУYХXЅSІIЇIЈJҺHԀDԚQԜWѴVӀIԌG"
            + "αaβbγyεeηnιiκkνvοoρpτtυuχxωwϲcϳj"
            + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCͿJ"
            + "օoսuոnհhցgյjքpԼLՕOՍSᎪAᏴBᏟCᎬEᎻHᏆIᎫJᏦKᏞLᎷMᎾOᏢPᎡRᏚSᎢTᏙVᎳWᎩYᏃZ";

    /** Latin letters that look like plainer ones. Names in many languages use the first of them. */
    private static final String ODD_LATIN = "ıiɑaɡgɩiʏyʀrɴnᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmᴏoᴘpꜱsᴛtᴜuᴠvᴡwᴢzꞵb";

    /** Latin letters that Unicode does not take apart. */
    private static final String STROKED = "øoØołlŁlđdĐdħhĦhŧtŦtðdÐdþtÞt";

    private static final Map<Integer, String> LIKE_OTHER_SCRIPTS = pairs(OTHER_SCRIPTS);
    private static final Map<Integer, String> LIKE_ODD_LATIN = pairs(ODD_LATIN);
    private static final Map<Integer, String> WITHOUT_STROKE = pairs(STROKED);

    /** Folded letters of the alphabets that come often, filled as they come; threads may do it twice, to the same end. */
    private static final @Nullable String[] FOLDED = new String[0x800];

    private static final String APOSTROPHES = "'’‘ʼ＇`´′ʹ";
    private static final int BLACK_FLAG = 0x1F3F4;

    private Characters() {}

    private static Map<Integer, String> pairs(String letters) {
        Map<Integer, String> pairs = new HashMap<>();
        int[] points = letters.codePoints().toArray();
        for (int i = 0; i < points.length; i += 2) {
            pairs.put(points[i], Character.toString(points[i + 1]).toLowerCase(Locale.ROOT));
        }
        return Map.copyOf(pairs);
    }

    /** Lower case, without marks, without compatibility forms. */
    static String fold(int point) {
        if (point >= FOLDED.length) {
            return foldAnew(point);
        }
        String known = FOLDED[point];
        if (known == null) {
            known = point < 0x80 ? Character.toString(Character.toLowerCase(point)) : foldAnew(point);
            FOLDED[point] = known;
        }
        return known;
    }

    private static String foldAnew(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return "";
        }
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(part -> bare.append(WITHOUT_STROKE.getOrDefault(part, Character.toString(part))));
        StringBuilder folded = new StringBuilder();
        // Down, up and down again: ß is SS in capitals, which only its small form tells, and both sigmas are one.
        bare.toString()
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Characters::isKept)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isKept(int point) {
        int type = Character.getType(point);
        return isOfWord(point) && type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK;
    }

    /** What a letter of another script looks like; null for what does not look like a Latin letter. */
    static @Nullable String likeLatin(int point) {
        return point < 0x80 ? null : LIKE_OTHER_SCRIPTS.get(point);
    }

    /** What an odd or styled Latin letter looks like; null for a letter that is what it looks like. */
    static @Nullable String plainLatin(int point) {
        if (point < 0x80) {
            return null;
        }
        boolean styled = (point >= 0x2100 && point <= 0x214F)
                || (point >= 0xFF21 && point <= 0xFF5A)
                || (point >= 0x1D400 && point <= 0x1D7FF);
        return styled ? fold(point) : LIKE_ODD_LATIN.get(point);
    }

    static boolean isLatin(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
    }

    /** Letters, digits, and the marks that stand with them. */
    static boolean isOfWord(int point) {
        return (Character.isLetterOrDigit(point) || isMark(point)) && !isInvisible(point) && !isApostrophe(point);
    }

    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isApostrophe(int point) {
        return APOSTROPHES.indexOf(point) >= 0;
    }

    /** Characters that show nothing, whatever stands beside them; white space is not among them. */
    static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || (type == Character.CONTROL && !Character.isWhitespace(point) && point != 0x85)
                || point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || (point >= 0x180B && point <= 0x180F)
                || point == 0x2800
                || point == 0x3164
                || (point >= 0xFE00 && point <= 0xFE0F)
                || point == 0xFFA0
                || (point >= 0xE0000 && point <= 0xE0FFF);
    }

    /** The two controls that turn the order of letters round, whatever the letters are. */
    static boolean isBidiOverride(int point) {
        return point == 0x202D || point == 0x202E;
    }

    /** Marks that strike a letter through. */
    static boolean isStrike(int point) {
        return (point >= 0x0334 && point <= 0x0338)
                || point == 0x20D2
                || point == 0x20D3
                || (point >= 0x20D8 && point <= 0x20DA)
                || point == 0x20E0
                || (point >= 0x20E5 && point <= 0x20EB);
    }

    /** Tags spell words that nobody sees; after a black flag they spell the flag of a region. */
    static boolean isTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }

    static boolean isBlackFlag(int point) {
        return point == BLACK_FLAG;
    }
}
