package io.optin.testkit.contract;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.SentMessage;
import io.optin.memory.MemoryStores;
import io.optin.spi.FactsQuery;
import io.optin.spi.FactsReader;
import io.optin.spi.FactsSnapshot;
import io.optin.spi.Stores;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Stores that keep conversations, templates and identities wrongly, and readers that read them wrongly. */
final class BrokenOthers {
    private BrokenOthers() {}

    /** Each with a test that must fail on it. */
    static Map<String, Map.Entry<Stores, String>> all() {
        Map<String, Map.Entry<Stores, String>> all = new LinkedHashMap<>();
        all.put(
                "mixes senders",
                Map.entry(Wrapped.with(new MixesSenders()), "sendersContactsAndBusinessesAreKeptApart"));
        all.put("keeps the last fact", Map.entry(Wrapped.with(new KeepsTheLast()), "anyOrderEndsInTheSameState"));
        all.put(
                "keeps the last fact, at the door for webhooks",
                Map.entry(Wrapped.with(new KeepsTheLast()), "anyOrderAndAnyNumberOfDeliveriesEndInTheSameAnswers"));
        all.put(
                "calls everything news",
                Map.entry(Wrapped.with(new AlwaysNews()), "aFactChangesTheStateOnceAndOlderOnesDoNot"));
        all.put("forgets what was asked", Map.entry(Wrapped.with(new ForgetsRequests()), "aSentMessageIsFoundAsItWas"));
        all.put(
                "forgets which template it was",
                Map.entry(Wrapped.with(new ForgetsTemplates()), "aSentMessageIsFoundAsItWas"));
        all.put("purges nothing", Map.entry(Wrapped.with(new PurgesNothing()), "oldMessagesGoAndStatesStay"));
        all.put(
                "tells everybody's messages",
                Map.entry(Wrapped.with(new TellsEverybodys()), "theMessagesToAPersonAreFoundAndNobodyElses"));
        all.put(
                "folds accounts by case",
                Map.entry(Wrapped.with(new FoldsAccounts()), "keysThatLookAlikeAreDifferentTemplates"));
        all.put(
                "keeps the last template",
                Map.entry(Wrapped.with(new LastTemplate()), "everyValueComesBackWithItsTime"));
        all.put("forgets links", Map.entry(Wrapped.with(new ForgetsLinks()), "aLinkIsNewOnceAndFoundFromBothEnds"));
        all.put("follows one step", Map.entry(Wrapped.with(new OneStep()), "aChainIsFollowedToItsEnd"));
        all.put("finds from one end", Map.entry(Wrapped.with(new OneEnd()), "aLinkIsNewOnceAndFoundFromBothEnds"));
        all.put("leaves links of the erased", Map.entry(Wrapped.with(new LeavesLinks()), "whoIsErasedIsInNoLink"));
        Stores sound = MemoryStores.create();
        all.put("reads one step", Map.entry(Wrapped.with(sound, oneStep(sound)), "aLongChainIsGathered"));
        all.put("reads no templates", Map.entry(Wrapped.with(sound, noTemplates(sound)), "nothingAskedNothingFound"));
        return all;
    }

    private static FactsReader oneStep(Stores sound) {
        return query -> {
            FactsSnapshot all = sound.facts().load(query);
            Set<Contact> near = all.links().stream()
                    .flatMap(link -> query.contacts().contains(link.first())
                                    || query.contacts().contains(link.second())
                            ? java.util.stream.Stream.of(link.first(), link.second())
                            : java.util.stream.Stream.of())
                    .collect(Collectors.toSet());
            near.addAll(query.contacts());
            return sound.facts()
                            .load(new FactsQuery(query.business(), near, query.templates()))
                            .links()
                            .isEmpty()
                    ? all
                    : new FactsSnapshot(
                            all.links(),
                            sound.consents().states(query.business(), near),
                            sound.conversations().states(query.business(), near),
                            all.templates());
        };
    }

    private static FactsReader noTemplates(Stores sound) {
        return query -> sound.facts().load(FactsQuery.of(query.business(), query.contacts()));
    }

    private static final class MixesSenders extends Wrapped.Conversations {
        private static final Sender ONE = new Sender(PhoneNumber.ofE164("+15550000000"));

        @Override
        public boolean observe(Business business, Sender sender, Contact contact, ConversationState fact) {
            return sound.observe(business, ONE, contact, fact);
        }
    }

    private static final class KeepsTheLast extends Wrapped.Conversations {
        @Override
        public boolean observe(Business business, Sender sender, Contact contact, ConversationState fact) {
            sound.erase(business, contact);
            return sound.observe(business, sender, contact, fact);
        }
    }

    private static final class AlwaysNews extends Wrapped.Conversations {
        @Override
        public boolean observe(Business business, Sender sender, Contact contact, ConversationState fact) {
            sound.observe(business, sender, contact, fact);
            return true;
        }
    }

    private static final class ForgetsRequests extends Wrapped.Conversations {
        @Override
        public boolean sent(Business business, SentMessage message) {
            return sound.sent(
                    business,
                    new SentMessage(
                            message.id(),
                            message.sender(),
                            message.to(),
                            message.at(),
                            Optional.empty(),
                            message.template()));
        }
    }

    private static final class ForgetsTemplates extends Wrapped.Conversations {
        @Override
        public boolean sent(Business business, SentMessage message) {
            return sound.sent(
                    business,
                    new SentMessage(message.id(), message.sender(), message.to(), message.at(), message.request()));
        }
    }

    private static final class PurgesNothing extends Wrapped.Conversations {
        @Override
        public long purgeSent(Business business, Instant before) {
            return 3;
        }
    }

    private static final class FoldsAccounts extends Wrapped.Templates {
        @Override
        public boolean observe(TemplateKey template, TemplateState observation) {
            return sound.observe(
                    TemplateKey.of(template.account().toLowerCase(Locale.ROOT), template.name(), template.language()),
                    observation);
        }
    }

    private static final class LastTemplate extends Wrapped.Templates {
        private final Map<TemplateKey, TemplateState> last = new ConcurrentHashMap<>();

        @Override
        public boolean observe(TemplateKey template, TemplateState observation) {
            last.put(template, observation);
            return sound.observe(template, observation);
        }

        @Override
        public Map<TemplateKey, TemplateState> states(Collection<TemplateKey> templates) {
            Map<TemplateKey, TemplateState> found = new HashMap<>(sound.states(templates));
            found.replaceAll((key, state) -> last.getOrDefault(key, state));
            return found;
        }
    }

    private static final class ForgetsLinks extends Wrapped.Identities {
        @Override
        public Set<IdentityLink> around(Business business, Collection<Contact> contacts) {
            return Set.of();
        }
    }

    private static final class OneStep extends Wrapped.Identities {
        @Override
        public Set<IdentityLink> around(Business business, Collection<Contact> contacts) {
            return sound.around(business, contacts).stream()
                    .filter(link -> contacts.contains(link.first()) || contacts.contains(link.second()))
                    .collect(Collectors.toSet());
        }
    }

    private static final class OneEnd extends Wrapped.Identities {
        @Override
        public Set<IdentityLink> around(Business business, Collection<Contact> contacts) {
            return sound.around(business, contacts).stream()
                    .filter(link -> contacts.contains(link.first()))
                    .collect(Collectors.toSet());
        }
    }

    private static final class LeavesLinks extends Wrapped.Identities {
        @Override
        public void erase(Business business, Contact contact) {
            // one day
        }
    }

    private static final class TellsEverybodys extends Wrapped.Conversations {
        private final Set<Contact> everybody = ConcurrentHashMap.newKeySet();

        @Override
        public boolean sent(Business business, SentMessage message) {
            everybody.add(message.to());
            return sound.sent(business, message);
        }

        @Override
        public List<SentMessage> sentTo(Business business, Collection<Contact> contacts) {
            return sound.sentTo(business, everybody);
        }
    }
}
