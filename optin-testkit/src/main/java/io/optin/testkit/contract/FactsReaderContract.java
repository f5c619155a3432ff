package io.optin.testkit.contract;

import static io.optin.testkit.contract.Facts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.IdentityLink.Kind;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.PlatformPreference;
import io.optin.spi.FactsQuery;
import io.optin.spi.FactsReader;
import io.optin.spi.FactsSnapshot;
import io.optin.spi.Stores;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import io.optin.template.TemplateStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What a {@link FactsReader} must do: find in one go what the four stores hold, over every alias.
 *
 * @since 0.1
 */
public abstract class FactsReaderContract extends StoreContract {
    private final Business business = Fresh.business();

    /** For the vendor's test. */
    protected FactsReaderContract() {}

    private void assertSameAsOneByOne(FactsQuery query) {
        Stores stores = stores();
        FactsSnapshot expected = FactsReader.composedOf(
                        stores.consents(), stores.conversations(), stores.templates(), stores.identities())
                .load(query);
        FactsSnapshot found = stores.facts().load(query);
        assertThat(found.links()).as("the links, along any chain").isEqualTo(expected.links());
        assertThat(found.consents()).as("the consents of all aliases").isEqualTo(expected.consents());
        assertThat(found.conversations()).as("their conversations").isEqualTo(expected.conversations());
        assertThat(found.templates()).as("the templates").isEqualTo(expected.templates());
    }

    private void know(Contact contact, Random random, Sender sender) {
        if (random.nextInt(3) > 0) {
            stores().consents().append(business, Facts.optOut("stop " + contact.value(), contact, NOON));
            stores().consents().append(business, Facts.optIn("start " + contact.value(), contact, NOON.plusSeconds(1)));
        }
        if (random.nextBoolean()) {
            stores().conversations()
                    .observe(business, sender, contact, ConversationState.of(ConversationWindow.openedAt(NOON)));
            stores().conversations()
                    .observe(
                            business,
                            Fresh.sender(),
                            contact,
                            ConversationState.of(PlatformPreference.stoppedAt(NOON)));
        }
    }

    private TemplateKey seen() {
        TemplateKey key = Fresh.template();
        MessageTemplate template = MessageTemplate.builder(key)
                .category(TemplateCategory.MARKETING)
                .status(TemplateStatus.APPROVED)
                .build();
        stores().templates().observe(key, TemplateState.observed(template, NOON, NOON));
        return key;
    }

    @Test
    void anyCircleOfAliasesIsGathered() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Sender sender = Fresh.sender();
        for (int graph = 0; graph < 15; graph++) {
            List<Contact> people = new ArrayList<>(Fresh.people(6));
            people.add(Fresh.userId());
            people.forEach(contact -> know(contact, random, sender));
            for (int i = 0; i < 6; i++) {
                Contact one = people.get(random.nextInt(people.size()));
                Contact other = people.get(random.nextInt(people.size()));
                if (!one.equals(other)) {
                    stores().identities()
                            .link(
                                    business,
                                    new IdentityLink(one, other, random.nextBoolean() ? Kind.SAME : Kind.MAYBE));
                }
            }
            people.forEach(contact -> assertSameAsOneByOne(FactsQuery.of(business, Set.of(contact))));
            TemplateKey one = seen();
            TemplateKey two = seen();
            assertSameAsOneByOne(new FactsQuery(business, new HashSet<>(people), Set.of(one, two, Fresh.template())));
        }
    }

    @Test
    void aLongChainIsGathered() {
        List<Contact> people = Fresh.people(40);
        for (int i = 1; i < people.size(); i++) {
            stores().identities().link(business, IdentityLink.maybe(people.get(i - 1), people.get(i)));
        }
        stores().consents().append(business, Facts.optOut("stop", people.get(39), NOON));
        FactsQuery query = FactsQuery.of(business, Set.of(people.get(0)));
        assertThat(stores().facts().load(query).consents())
                .as("a refusal at the far end of a chain is found from its near end")
                .containsOnlyKeys(people.get(39));
        assertSameAsOneByOne(query);
    }

    @Test
    void thousandsAreReadAtOnce() {
        List<Contact> people = new ArrayList<>(Fresh.people(2_500));
        Sender sender = Fresh.sender();
        Random random = new Random(1);
        for (int i = 0; i < people.size(); i += 50) {
            know(people.get(i), random, sender);
            stores().identities().link(business, IdentityLink.same(people.get(i), Fresh.userId()));
        }
        assertSameAsOneByOne(new FactsQuery(business, new HashSet<>(people), Set.of(seen())));
    }

    @Test
    void nothingAskedNothingFound() {
        assertThat(stores().facts().load(FactsQuery.of(business, Set.of())).isEmpty())
                .isTrue();
        TemplateKey template = seen();
        assertThat(stores().facts()
                        .load(new FactsQuery(business, Set.of(), Set.of(template)))
                        .templates())
                .as("a template is found without anybody")
                .containsOnlyKeys(template);
        know(Fresh.person(), new Random(1), Fresh.sender());
        assertThat(stores().facts()
                        .load(FactsQuery.of(business, Set.of(Fresh.person())))
                        .isEmpty())
                .isTrue();
    }
}
