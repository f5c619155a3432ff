package io.optin.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.Channel;
import io.optin.consent.ConsentEvent;
import io.optin.consent.InformationType;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.message.OutboundMessage;
import io.optin.policy.Decision;
import io.optin.policy.Violation;
import io.optin.template.TemplateKey;
import io.optin.testkit.SampleConsents;
import io.optin.testkit.SettableClock;
import io.optin.webhook.Addressee;
import io.optin.webhook.SenderDirectory;
import io.optin.webhook.WebhookReceiver;
import io.optin.webhook.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What stores and the door for webhooks must do together: the platform sends bodies twice, late and in any order, and the
 * answers are those of a stream that came once and in order.
 *
 * @since 0.1
 */
@DisplayName("Webhooks in any order, and any number of times")
public abstract class WebhookContract extends StoreContract {
    private static final int BODIES = 25;
    private static final WebhookSignature SIGNATURE = WebhookSignature.of("the app of the contract");

    /** For subclasses. */
    protected WebhookContract() {}

    /**
     * How many random streams are delivered.
     *
     * @return 5, unless overridden
     */
    protected int streams() {
        return 5;
    }

    @Test
    void anyOrderAndAnyNumberOfDeliveriesEndInTheSameAnswers() {
        Random seeds = new Random();
        for (int i = 0; i < streams(); i++) {
            long seed = seeds.nextLong();
            Host once = new Host(stores());
            once.receive(once.stream(seed));
            Host often = new Host(stores());
            often.receive(shuffled(often.stream(seed), new Random(seed + 1)));
            assertThat(often.answers()).as(WebhookStream.told(seed)).isEqualTo(once.answers());
        }
    }

    /** Each body one to three times, in any order. */
    private static List<String> shuffled(List<String> bodies, Random random) {
        List<String> shuffled = new ArrayList<>(bodies);
        for (String body : bodies) {
            shuffled.addAll(Collections.nCopies(random.nextInt(3), body));
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** A business that nobody used before, with an endpoint. */
    private static final class Host {
        private final SettableClock clock = SettableClock.at(WebhookStream.END);
        private final Business business = Fresh.business();
        private final String account = "account " + Fresh.id();
        private final OptIn optIn;
        private final WebhookReceiver receiver;
        private final List<Contact> people = new ArrayList<>();

        private Host(io.optin.spi.Stores stores) {
            optIn = OptIn.builder().stores(stores).clock(clock).build();
            Map<String, Addressee> numbers = new HashMap<>();
            WebhookStream.SENDERS.forEach(
                    number -> numbers.put(number, new Addressee(business, Sender.of("+" + number))));
            receiver = WebhookReceiver.builder()
                    .optIn(optIn)
                    .senders(SenderDirectory.of(account, numbers))
                    .appSecret("the app of the contract")
                    .build();
            WebhookStream.NUMBERS.forEach(number -> people.add(Contact.of("+" + number)));
            WebhookStream.USER_IDS.forEach(id -> people.add(Contact.of(id)));
            agreeAndSend();
        }

        /** What the host knows already: consents of half the people, and which messages it sent. */
        private void agreeAndSend() {
            for (int i = 0; i < people.size(); i += 2) {
                Instant at = WebhookStream.BEGIN.plus(Duration.ofHours(i));
                door(0).ledger().record("consent." + i, SampleConsents.good(Channel.WEBSITE, people.get(i), at));
            }
            for (int i = 0; i < WebhookStream.NUMBERS.size(); i++) {
                TemplateKey template = template(i % WebhookStream.TEMPLATES.size());
                for (int sender = 0; sender < WebhookStream.SENDERS.size(); sender++) {
                    door(sender).ledger().sent("sent." + i, people.get(i), WebhookStream.BEGIN, template);
                }
            }
        }

        private List<String> stream(long seed) {
            return new WebhookStream(new Random(seed), account).bodies(BODIES);
        }

        private void receive(List<String> bodies) {
            for (String body : bodies) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                assertThat(receiver.receive(bytes, SIGNATURE.sign(bytes)).isReceived())
                        .as(body)
                        .isTrue();
            }
        }

        private BusinessOptIn door(int sender) {
            return optIn.forBusiness(business, Sender.of("+" + WebhookStream.SENDERS.get(sender)));
        }

        private TemplateKey template(int index) {
            return TemplateKey.of(account, WebhookStream.TEMPLATES.get(index), "en_US");
        }

        /** All that can be asked, at several times, and what was kept. */
        private Map<String, Object> answers() {
            Map<String, Object> answers = new TreeMap<>();
            for (int hour = 0; hour <= 72 + 25; hour += 12) {
                clock.set(WebhookStream.BEGIN.plus(Duration.ofHours(hour)));
                for (Contact contact : people) {
                    for (int sender = 0; sender < WebhookStream.SENDERS.size(); sender++) {
                        answers.put(hour + "h " + contact.value() + " at " + sender, answers(contact, door(sender)));
                    }
                }
            }
            for (Contact contact : people) {
                TreeSet<String> events = new TreeSet<>();
                for (ConsentEvent event : door(0).ledger().history(contact)) {
                    events.add(event.type() + " " + event.header().id() + " " + event.contentHash());
                }
                answers.put("history of " + contact.value(), events);
            }
            clock.set(WebhookStream.END);
            return answers;
        }

        private List<Object> answers(Contact contact, BusinessOptIn door) {
            List<Object> answers = new ArrayList<>();
            answers.add(door.ledger().status(contact));
            answers.add(told(door.gate().check(OutboundMessage.freeForm(contact))));
            for (int i = 0; i < WebhookStream.TEMPLATES.size(); i++) {
                for (InformationType type :
                        List.of(InformationType.SHIPPING_UPDATES, InformationType.PROMOTIONAL_CONTENT)) {
                    answers.add(told(door.gate().check(OutboundMessage.template(contact, template(i), type))));
                }
            }
            return answers;
        }

        private static Object told(Decision decision) {
            return decision.fold(
                    allowed -> Optional.of("allowed " + allowed.validUntil()),
                    denied -> Optional.of(denied.violations().stream()
                            .map(Violation::ruleId)
                            .toList()
                            .toString()),
                    undetermined -> Optional.of(undetermined.missing().toString()));
        }
    }
}
