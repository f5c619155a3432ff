package io.optin.contact;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.contact.IdentityLink.Kind;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdentityLinkProperties {

    @Provide
    Arbitrary<Contact> contacts() {
        return Contacts.all();
    }

    @Property
    void theOrderOfTheTwoDoesNotMatter(
            @ForAll("contacts") Contact one, @ForAll("contacts") Contact other, @ForAll Kind kind) {
        Assume.that(!one.equals(other));
        IdentityLink link = new IdentityLink(one, other, kind);
        IdentityLink turned = new IdentityLink(other, one, kind);

        assertThat(link).isEqualTo(turned).hasSameHashCodeAs(turned);
        assertThat(link.first().compareTo(link.second())).isNegative();
        assertThat(one).isIn(link.first(), link.second());
        assertThat(other).isIn(link.first(), link.second());
    }

    @Property
    void sameAndMaybeAreTwoFacts(@ForAll("contacts") Contact one, @ForAll("contacts") Contact other) {
        Assume.that(!one.equals(other));

        assertThat(IdentityLink.same(one, other).kind()).isEqualTo(Kind.SAME);
        assertThat(IdentityLink.maybe(one, other).kind()).isEqualTo(Kind.MAYBE);
        assertThat(IdentityLink.same(one, other)).isNotEqualTo(IdentityLink.maybe(one, other));
    }

    @Property
    void nobodyIsLinkedToThemselves(@ForAll("contacts") Contact contact) {
        assertRefused("second", () -> IdentityLink.same(contact, Contact.of(contact.value())));
        assertRefused("second", () -> IdentityLink.maybe(contact, contact));
    }

    @Example
    @SuppressWarnings("NullAway")
    void refusesNull() {
        Contact contact = Contact.of("US.1");
        assertRefused("first", () -> IdentityLink.same(null, contact));
        assertRefused("second", () -> IdentityLink.same(contact, null));
        assertRefused("kind", () -> new IdentityLink(contact, Contact.of("US.2"), null));
    }
}
