package io.optin.contact;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a phone number. In the samples, the brackets 〔 〕 stand around what is to be found. */
class NumberInTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "〔(415) 555-0123〕",
                "Write to 〔+1-415-555-0109〕.",
                "Write to 〔415.555.0164〕.",
                "Write to 〔07700 900222〕, please",
                "〔07700900789〕",
                "〔+44 7700 900 321〕!",
                "〔+33 6 39 98 01 42〕; 〔+61 491 570 156〕",
                "〔+33 6  39  98  01  42〕",
                "〔+44 (0)7700-900222〕",
                "〔(+44) 7700 900222〕 and 〔(+44)7700900222〕",
                "〔+(44) 7700 900222〕 and 〔+(447700900222)〕",
                "〔+ 44 7700 900222〕",
                "18+ 〔44 7700 900222〕",
                "C++〔+44 7700 900222〕",
                "〔0044 7700 900222〕",
                "〔415\u00A0555\u202F0123〕 〔+1\u2009415\u2011555\u20130123〕",
                "〔\uFF0B\uFF11 \uFF08\uFF14\uFF11\uFF15\uFF09\uFF15\uFF15\uFF15\uFF0D\uFF10\uFF11\uFF12\uFF13〕",
                "〔\u0660\u0661\u0660 \u0661\u0662\u0663\u0664 \u0665\u0666\u0667\u0668〕",
                "〔\uD835\uDFCE7700 90022\uD835\uDFCF〕",
                "\u202A〔+44 7700\u200E 900222〕\u202C",
                "〔030/1234567-89〕",
                "〔0171 / 1234567〕",
                "〔555-0123〕",
                // what follows a pause belongs to it until it is as long as a whole number
                "〔06 39 98 01  42〕",
                "〔030 1234 / 5678〕",
                "〔0800 1234〕 (24/7)",
                "〔555-0123〕 / 24",
                "〔555 012 - 3456〕",
                "〔+49 (0) 1512 / 3456789〕",
                "〔+47 400 12 345〕 (24/7)",
                "〔555-0123〕 • 〔555-0109〕 • 9",
                "〔555-0123〕 • • 9",
                "〔123456789012345〕 and 〔00123456789012345〕",
                // several of them
                "〔+14155550123〕 〔+14155550109〕",
                "〔+14155550123〕 / 〔415-555-0109〕 / 〔+1 212 555 0100〕",
                "〔415 555 0123〕/〔415 555 0109〕",
                "〔07700 900222〕\n〔07700 900789〕",
                "〔07700 900222〕, 〔07700 900789〕",
                "〔07700 900222〕 • 〔07700 900789〕 · 24/7",
                // what stands around it
                "(〔07700 900222〕)",
                "(〔+44 7700 900222〕)",
                "((〔(415) 555-0123〕))",
                "〔415 (555 0123)〕",
                "〔07700 900222〕 (24/7)",
                "〔07700 900222〕 - 24 hours",
                "1) 〔07700 900222〕",
                "Call 999. 〔07700 900222〕. 24 hours a day",
                "Tel:〔07700900222〕",
                "No.〔07700900222〕",
                "https://wa.me/〔447700900222〕",
                "v2 〔07700 900222〕 2nd floor",
                "from 10:30 〔07700 900222〕 10% off",
                "please call 〔4155550123〕x5",
                "〔415-555-0123〕#789",
                "fax 〔415-555-0123〕",
                "15/01/2024 - 〔07700 900222〕",
                "Option 2:〔07700900222〕",
                "Tel:〔07 7009 00222〕",
                "〔07700 900 22〕: call",
                "5x 〔07700 900222〕",
                "1234 a5 〔07700 900222〕",
                // scripts without a space before the number, or with a word on it
                "\u8BF7\u81F4\u7535〔13800138000〕\u3002",
                "\u05DC〔0501234567〕",
                "〔010-1234-5678〕\uB85C"
            })
    void finds(String sample) {
        List<NumberInText> found = check(sample);
        assertThat(found).noneMatch(NumberInText::isMasked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to 〔+1 ••• ••• 0188〕.",
                "〔(•••) •••-0109〕",
                "〔+44 7*** ***456〕",
                "〔XXX-XXX-0171〕, 〔xxx-xxx-0171〕",
                "〔+1 (415) ●●●-●●23〕",
                "〔+44 ∙∙∙∙ ····22〕",
                "〔+44 #### ##__22〕",
                "〔+1 …… 0188〕",
                "〔+••• ••• 0188〕",
                "〔+1 • • • 0 1 8 8〕",
                "〔• • • 0 1 8 8〕",
                "ending in 〔**71〕",
                "〔0188 ••〕",
                "〔+14******71〕",
                "〔•••• •••• •••• 5678〕",
                "〔•••••••••• •••••••• 12〕",
                "*〔+1 ••• ••• 0188〕*",
                "*〔XXX-XXX-0171〕*",
                "*〔(***) ***-0109〕*",
                "(*〔••• ••• 0188〕*)",
                "〔+1 ••• ••• 0188〕 (24/7)"
            })
    void findsWhatIsMasked(String sample) {
        List<NumberInText> found = check(sample);
        assertThat(found).allMatch(NumberInText::isMasked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*〔+14155550123〕*",
                "_〔07700 900222〕_",
                "_*〔07700 900222〕*_",
                "*Write to 〔07700 900222〕*",
                "(*〔07700 900222〕*)",
                "(*〔+44 7700 900222〕*)",
                "**〔+14155550123〕**",
                "**〔07700 900222〕**",
                "__〔(415) 555-0123〕__",
                "*〔415 (555 0123)〕*",
                "~〔+14155550123〕~",
                "* 〔07700 900222〕",
                "• 〔07700 900222〕",
                "〔07700 900222〕 * Leeds",
                "〔07700 900222〕*",
                "Terms* 〔07700 900222〕"
            })
    void leavesEmphasisOutside(String sample) {
        List<NumberInText> found = check(sample);
        assertThat(found).noneMatch(NumberInText::isMasked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Write to us",
                "abc12345678",
                "12345678abc",
                "a12345678",
                "12345678\u0436",
                "_user_12345678",
                "10%",
                "12345678%",
                "20",
                "No. 7",
                "$12345678",
                "12345678\u20AC",
                "1,234,567 or 1.234.567",
                "123456",
                "+123456",
                "1234567890123456",
                "+1234567890123456",
                "001234567890123456",
                "4111 1111 1111 1111",
                "1234 - - 5678",
                "1234\n5678",
                "1234\u20285678",
                "1234\t5678",
                "1234,5678",
                "15.01.2024",
                "15/1/2024",
                "2024-01-15 10:30",
                "2024-2025",
                "9:00 to 17:00",
                "Signature: ____",
                "*******",
                "•• 7",
                "7•",
                "1•2",
                "12*34",
                "Max 12, max12, xmas 20",
                "kisses xxx at 20",
                "•••••••••• ••••••••• 12",
                "xxxxxxxxxxxxxxxxxxx 12",
                "0(0)"
            })
    void findsNothing(String text) {
        assertThat(NumberInText.findAll(text)).isEmpty();
    }

    /** Anything slower than linear would take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "•",
                "x",
                "X ",
                "*",
                "_",
                "(",
                ")",
                "+",
                " ",
                "-",
                "1 ",
                "1-",
                "(1",
                "1)",
                "+1",
                "x1",
                "1x",
                "xa",
                "1:",
                "• ",
                "•1",
                "*1*",
                "12345678 ",
                "1234567-(",
                "+44 7700 900222 ",
                "07700 900222, ",
                "(415) 555-0123 / ",
                "••12 ",
                "••12, ",
                "**12345678** ",
                "\uD835\uDFCE",
                "\uD835",
                "12\n",
                "1.",
                "/",
                "…",
                "((+((+1",
                "x+x+1 2 3"
            })
    void oneMebibyteOfAnythingTakesNoTime(String part) {
        String text = part.repeat((1 << 20) / part.length());
        PhoneNumber number = PhoneNumber.ofE164("+447700900222");
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(number.findIn(text))
                        .hasSize(part.contains("7700 900222") ? (1 << 20) / part.length() : 0));
    }

    @Test
    void tellsAMaskInAnyLiteral() {
        assertThat(new NumberInText(0, 4, "12x4").isMasked()).isTrue();
        assertThat(new NumberInText(0, 4, "1234").isMasked()).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        assertRefused("text", () -> NumberInText.findAll(null));
    }

    private static List<NumberInText> check(String sample) {
        StringBuilder text = new StringBuilder();
        List<NumberInText> expected = new ArrayList<>();
        for (String part : sample.split("(?=〔)|(?<=〕)", -1)) {
            String bare = part.replaceAll("[〔〕]", "");
            if (part.startsWith("〔")) {
                expected.add(new NumberInText(text.length(), text.length() + bare.length(), bare));
            }
            text.append(bare);
        }
        List<NumberInText> found = NumberInText.findAll(text.toString());
        assertThat(found).isEqualTo(expected).isNotEmpty();
        return found;
    }
}
