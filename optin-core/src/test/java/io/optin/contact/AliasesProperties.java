package io.optin.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.optin.contact.IdentityLink.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AliasesProperties {
    private static final List<Contact> PEOPLE = List.of(
            Contact.of("+5491123456789"),
            Contact.of("+541123456789"),
            Contact.of("+14155552671"),
            Contact.of("AR.1"),
            Contact.of("AR.2"),
            Contact.of("US.1"),
            ErasureMark.of(Contacts.KEY, Business.of("acme"), Contact.of("+14155552671")));

    @Provide
    Arbitrary<Contact> people() {
        return Arbitraries.of(PEOPLE);
    }

    @Provide
    Arbitrary<List<IdentityLink>> links() {
        return Combinators.combine(people(), people(), Arbitraries.of(Kind.class))
                .filter((one, other, kind) -> !one.equals(other))
                .as(IdentityLink::new)
                .list()
                .ofMaxSize(9);
    }

    @Property
    void wideIsTheClosureAndNarrowOneSameStep(
            @ForAll("people") Contact contact, @ForAll("links") List<IdentityLink> links) {
        Aliases aliases = Aliases.of(contact, links);

        assertThat(aliases.wide()).containsExactlyElementsOf(naiveWide(contact, links));
        assertThat(aliases.narrow()).containsExactlyElementsOf(naiveNarrow(contact, links));
        assertThat(aliases.wide()).containsAll(aliases.narrow());
    }

    @Property
    void bothCirclesAreMutual(@ForAll("people") Contact contact, @ForAll("links") List<IdentityLink> links) {
        Aliases.Graph graph = new Aliases.Graph(links);
        Aliases aliases = graph.around(contact);

        for (Contact other : aliases.wide()) {
            assertThat(graph.around(other).wide()).isEqualTo(aliases.wide());
            assertThat(graph.around(other).narrow().contains(contact))
                    .isEqualTo(aliases.narrow().contains(other));
        }
    }

    @Example
    void withoutLinksEverybodyIsAlone() {
        assertThat(Aliases.of(PEOPLE.get(0), Set.of()))
                .isEqualTo(new Aliases(Set.of(PEOPLE.get(0)), Set.of(PEOPLE.get(0))));
    }

    @Example
    void theCirclesCannotBeChanged() {
        Contact other = PEOPLE.get(1);
        Aliases aliases = new Aliases(new HashSet<>(PEOPLE), new HashSet<>(PEOPLE));

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> aliases.wide().remove(other));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> aliases.narrow().remove(other));
    }

    private static Set<Contact> naiveWide(Contact contact, List<IdentityLink> links) {
        Set<Contact> wide = new TreeSet<>(Set.of(contact));
        for (int step = 0; step < PEOPLE.size(); step++) {
            for (IdentityLink link : links) {
                if (wide.contains(link.first()) || wide.contains(link.second())) {
                    wide.add(link.first());
                    wide.add(link.second());
                }
            }
        }
        return wide;
    }

    private static Set<Contact> naiveNarrow(Contact contact, List<IdentityLink> links) {
        Set<Contact> narrow = new TreeSet<>(Set.of(contact));
        for (Contact other : PEOPLE) {
            if (!other.equals(contact)
                    && links.contains(IdentityLink.same(contact, other))
                    && numbersFor(contact, other, links) <= 1) {
                narrow.add(other);
            }
        }
        return narrow;
    }

    /** With how many numbers the user id of a pair was seen; none where the pair is no number and a user id. */
    private static long numbersFor(Contact one, Contact other, List<IdentityLink> links) {
        if (one instanceof PhoneNumber && other instanceof BusinessScopedUserId) {
            return PEOPLE.stream()
                    .filter(number -> number instanceof PhoneNumber && links.contains(IdentityLink.same(number, other)))
                    .map(number -> number.equals(PEOPLE.get(1)) ? PEOPLE.get(0) : number) // one Argentine number
                    .distinct()
                    .count();
        }
        return one instanceof BusinessScopedUserId && other instanceof PhoneNumber ? numbersFor(other, one, links) : 0;
    }
}
