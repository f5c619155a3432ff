package io.optin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContactProperties {

    @Provide
    Arbitrary<Contact> contacts() {
        return Contacts.all();
    }

    @Property
    void isReadBackFromItsText(@ForAll("contacts") Contact contact) {
        assertThat(Contact.of(contact.value())).isEqualTo(contact).hasSameHashCodeAs(contact);
    }

    @Property
    void orderAgreesWithEqualityAndText(@ForAll("contacts") Contact one, @ForAll("contacts") Contact other) {
        assertThat(one.compareTo(other)).isEqualTo(one.value().compareTo(other.value()));
        assertThat(one.equals(other)).isEqualTo(one.value().equals(other.value()));
    }

    /** A head that tells the sort, stars, and at most two characters of the name itself. */
    @Property
    void maskShowsALittleAndHidesAtLeastFour(@ForAll("contacts") Contact contact) {
        String masked = contact.masked();
        int stars = masked.indexOf("******");
        String head = masked.substring(0, stars);
        String tail = masked.substring(stars + 6);

        assertThat(contact).hasToString(masked);
        assertThat(head).hasSize(contact instanceof ErasureMark ? 7 : 3);
        assertThat(contact.value()).startsWith(head).endsWith(tail);
        assertThat(tail.length()).isIn(0, 2);
        assertThat(tail.isEmpty() || contact.value().length() - head.length() - tail.length() >= 4)
                .isTrue();
    }

    @Property
    void nothingThatHoldsAContactPrintsIt(@ForAll("contacts") Contact one, @ForAll("contacts") Contact other) {
        Assume.that(!one.equals(other));
        IdentityLink link = IdentityLink.maybe(one, other);
        String printed = link + " " + Aliases.of(one, Set.of(link))
                + (one instanceof PhoneNumber phone ? new Sender(phone) + " " + phone.possibleAliases() : "");

        for (Contact contact : Set.of(one, other)) {
            String name = contact.value().substring(contact instanceof ErasureMark ? 7 : 3);
            Assume.that(name.length() > 6); // a shorter one may be part of another word
            assertThat(printed).doesNotContain(contact.value()).doesNotContain(name);
        }
    }
}
