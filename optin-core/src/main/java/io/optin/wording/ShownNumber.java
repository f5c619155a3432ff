package io.optin.wording;

import io.optin.contact.Contact;
import io.optin.contact.NumberInText;
import io.optin.contact.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for the number that a person is asked about: any number, where nobody says which is theirs. */
final class ShownNumber {
    private final FoldedText text;
    private final boolean carriesNumber;
    private final @Nullable PhoneNumber own;

    ShownNumber(FoldedText text, boolean carriesNumber, Optional<Contact> contact) {
        this.text = text;
        this.carriesNumber = carriesNumber;
        own = contact.orElse(null) instanceof PhoneNumber number ? number : null;
    }

    boolean isIn(Stream<Sentence> sentences) {
        return text.tokens().stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER_FIELD)
                || text.numbers().stream().anyMatch(this::isOwn)
                || sentences.anyMatch(this::isToldInWords);
    }

    private boolean isOwn(NumberInText number) {
        return own == null || own.isWrittenAs(number);
    }

    private boolean isToldInWords(Sentence sentence) {
        return (carriesNumber && sentence.has(Cue.OWN_NUMBER))
                || sentence.all(Cue.NUMBER_ENDING).stream()
                        .anyMatch(found -> found.to() < sentence.size()
                                && isOwnEnd(sentence.tokens().get(found.to())));
    }

    /** Seven digits and more are a number by their looks. */
    private boolean isOwnEnd(Token token) {
        String digits = token.isNumber() ? token.span().in(text.text()) : token.word();
        boolean plausible = digits.length() > 1 && digits.chars().allMatch(Character::isDigit);
        return plausible && (own == null || own.value().endsWith(digits));
    }
}
