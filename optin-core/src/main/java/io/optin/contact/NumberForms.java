package io.optin.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The digits in which one number may be written. What costs time is looked up once, and only when it is needed. */
final class NumberForms {
    private final String canonical;
    private @Nullable List<String> national;

    NumberForms(String canonical) {
        this.canonical = canonical;
    }

    boolean include(WrittenNumber written) {
        return written.endsAs(canonical) && (written.isMasked() ? mayHide(written) : spell(written));
    }

    private boolean spell(WrittenNumber written) {
        return isOurs("+" + written.slots())
                || (!written.international() && national().contains(written.slots()))
                || isOurs(TypedNumbers.readAtHome(written.dialled(), canonical));
    }

    private boolean isOurs(String e164) {
        return NumberingPlans.canonical(e164).equals(canonical);
    }

    /** A mask may be longer or shorter than what it hides, unless there is a form that has as many digits. */
    private boolean mayHide(WrittenNumber written) {
        List<String> forms = new ArrayList<>(
                spellings().map(spelling -> spelling.substring(1)).toList());
        if (!written.international()) {
            forms.addAll(national());
        }
        List<String> asLong = forms.stream()
                .filter(form -> form.length() == written.slots().length())
                .toList();
        return (asLong.isEmpty() ? forms : asLong).stream().anyMatch(written::canStandFor);
    }

    private Stream<String> spellings() {
        return Stream.concat(Stream.of(canonical), NumberingPlans.otherSpellings(canonical).stream());
    }

    /** Without the country code, with and without what is dialled before it; none of a number of no country. */
    private List<String> national() {
        List<String> known = national;
        if (known == null) {
            int code = TypedNumbers.callingCodeOf(canonical).length();
            String trunk = TypedNumbers.trunkPrefixOf(canonical);
            known = code == 0
                    ? List.of()
                    : spellings()
                            .map(spelling -> spelling.substring(1 + code))
                            .flatMap(local -> Stream.of(local, "0" + local, trunk + local))
                            .toList();
            national = known;
        }
        return known;
    }
}
