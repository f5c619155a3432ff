package io.optin.contact;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.Optional;

/**
 * The fact that two contacts are, or may be, one person. Links only grow; the order of the two does not matter.
 *
 * @param first the contact whose text sorts first
 * @param second the other one
 * @param kind how sure the link is
 * @since 0.1
 */
public record IdentityLink(Contact first, Contact second, Kind kind) {

    /** How sure it is that two contacts are one person. */
    public enum Kind {
        /** Seen together in one signed payload. Everything crosses one such step; refusals cross any number of them. */
        SAME,
        /** An Argentine spelling, a changed number, a rotated user id. Only refusals cross. */
        MAYBE
    }

    /**
     * Puts the two in order, and refuses a link of a contact to itself.
     *
     * @param first the contact whose text sorts first
     * @param second the other one
     * @param kind how sure the link is
     */
    public IdentityLink {
        Checks.present(kind, "kind");
        if (Checks.present(first, "first").equals(Checks.present(second, "second"))) {
            throw new InvalidValueException("second", "another contact than the first", "the same");
        }
        if (first.compareTo(second) > 0) {
            Contact swapped = first;
            first = second;
            second = swapped;
        }
    }

    /**
     * The user id of a SAME link between a number and a user id.
     *
     * @return empty for every other link
     */
    Optional<BusinessScopedUserId> userId() {
        if (kind == Kind.SAME && first instanceof PhoneNumber && second instanceof BusinessScopedUserId id) {
            return Optional.of(id);
        }
        return Optional.empty();
    }

    /**
     * Two contacts that are one person.
     *
     * @param one a contact
     * @param other another one
     * @return the link
     */
    public static IdentityLink same(Contact one, Contact other) {
        return new IdentityLink(one, other, Kind.SAME);
    }

    /**
     * Two contacts that may be one person.
     *
     * @param one a contact
     * @param other another one
     * @return the link
     */
    public static IdentityLink maybe(Contact one, Contact other) {
        return new IdentityLink(one, other, Kind.MAYBE);
    }
}
