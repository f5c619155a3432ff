package io.optin.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.IdentityLink.Kind;
import io.optin.spi.IdentityStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What an {@link IdentityStore} must do.
 *
 * @since 0.1
 */
public abstract class IdentityStoreContract extends StoreContract {
    private final Business business = Fresh.business();

    /** For the vendor's test. */
    protected IdentityStoreContract() {}

    private IdentityStore identities() {
        return stores().identities();
    }

    private Set<IdentityLink> around(Contact... contacts) {
        return identities().around(business, List.of(contacts));
    }

    private List<IdentityLink> chain(int length) {
        List<Contact> people = Fresh.people(length + 1);
        List<IdentityLink> links = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            links.add(new IdentityLink(people.get(i), people.get(i + 1), i % 2 == 0 ? Kind.SAME : Kind.MAYBE));
        }
        Collections.shuffle(links);
        return links;
    }

    @Test
    void aLinkIsNewOnceAndFoundFromBothEnds() {
        Contact number = Fresh.person();
        Contact id = Fresh.userId();
        assertThat(identities().link(business, IdentityLink.same(number, id))).isTrue();
        assertThat(identities().link(business, IdentityLink.same(id, number)))
                .as("the order of the two does not matter")
                .isFalse();
        assertThat(around(number)).containsExactly(IdentityLink.same(number, id));
        assertThat(around(id)).containsExactly(IdentityLink.same(number, id));
        assertThat(identities().link(business, IdentityLink.maybe(number, id)))
                .as("another kind is another link")
                .isTrue();
        assertThat(around(id)).hasSize(2);
        assertThat(around(Fresh.person())).isEmpty();
        assertThat(around()).isEmpty();
    }

    @Test
    void aChainIsFollowedToItsEnd() {
        List<IdentityLink> links = chain(60);
        links.forEach(link -> identities().link(business, link));
        List<IdentityLink> others = chain(3);
        others.forEach(link -> identities().link(business, link));
        for (IdentityLink link : links.subList(0, 5)) {
            assertThat(around(link.first()))
                    .as("all links of the chain, however long, and none of another")
                    .containsExactlyInAnyOrderElementsOf(links);
        }
        List<IdentityLink> all = new ArrayList<>(links);
        all.addAll(others);
        assertThat(around(links.get(0).first(), others.get(0).second())).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void circlesEnd() {
        List<Contact> people = Fresh.people(12);
        Set<IdentityLink> links = new HashSet<>();
        for (Contact one : people) {
            for (Contact other : people) {
                if (!one.equals(other)) {
                    links.add(IdentityLink.maybe(one, other));
                }
            }
        }
        links.forEach(link -> identities().link(business, link));
        assertThat(around(people.get(0)))
                .as("links from everybody to everybody are found, and the search ends")
                .isEqualTo(links);
    }

    @Test
    void manyContactsAreAskedAboutAtOnce() {
        List<Contact> people = new ArrayList<>(Fresh.people(2_500));
        List<IdentityLink> links = new ArrayList<>();
        for (int i = 0; i < people.size(); i += 100) {
            links.add(IdentityLink.same(people.get(i), Fresh.userId()));
        }
        links.forEach(link -> identities().link(business, link));
        assertThat(identities().around(business, people)).containsExactlyInAnyOrderElementsOf(links);
    }

    @Test
    void oneOfSeveralWhoLinkTheSameTellsNews() {
        for (int round = 0; round < 10; round++) {
            IdentityLink link = IdentityLink.same(Fresh.person(), Fresh.userId());
            assertThat(Race.of(8, () -> identities().link(business, link)))
                    .as("of several who tell the same link, one tells news")
                    .containsOnlyOnce(true);
            assertThat(around(link.first())).containsExactly(link);
        }
    }

    @Test
    void businessesAndSpellingsAreKeptApart() {
        Contact person = Fresh.person();
        Contact id = Fresh.userId();
        identities().link(Fresh.business(), IdentityLink.same(person, id));
        identities().link(Business.of(business.id() + " "), IdentityLink.same(person, id));
        assertThat(around(person, id)).isEmpty();
        Contact lower = Contact.of("US.a" + id.value().substring(3));
        Contact upper = Contact.of("US.A" + id.value().substring(3));
        identities().link(business, IdentityLink.same(person, lower));
        assertThat(around(upper)).isEmpty();
    }

    @Test
    void whoIsErasedIsInNoLink() {
        List<Contact> people = Fresh.people(4);
        identities().link(business, IdentityLink.same(people.get(0), people.get(1)));
        identities().link(business, IdentityLink.maybe(people.get(1), people.get(2)));
        identities().link(business, IdentityLink.same(people.get(2), people.get(3)));
        Business other = Fresh.business();
        identities().link(other, IdentityLink.same(people.get(0), people.get(1)));
        identities().erase(business, people.get(1));
        assertThat(around(people.get(0))).isEmpty();
        assertThat(around(people.get(1))).isEmpty();
        assertThat(around(people.get(2))).containsExactly(IdentityLink.same(people.get(2), people.get(3)));
        assertThat(identities().around(other, Set.of(people.get(0)))).hasSize(1);
    }
}
