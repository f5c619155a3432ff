package io.optin.examples;

import static io.optin.message.FreeFormMessage.Purpose.OPT_OUT_CONFIRMATION;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.InformationType;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.conversation.EscalationPath;
import io.optin.conversation.InboundMessage;
import io.optin.jdbc.JdbcSchema;
import io.optin.jdbc.JdbcStores;
import io.optin.ledger.OptInLedger;
import io.optin.ledger.Reception;
import io.optin.ledger.SendGate;
import io.optin.message.OutboundMessage;
import io.optin.spi.Stores;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import io.optin.testkit.SettableClock;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Two days in the life of a shop: what it shows and says, who signs up, who writes, what may go out, and why not.
 *
 * <p>Run it with the command in the README.
 */
public final class Quickstart {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    private final Story story;
    private final SettableClock clock = SettableClock.at(MORNING);
    private final OptIn optIn;
    private final OptInLedger ledger;
    private final SendGate gate;

    private final Contact ada = PhoneNumber.parse("(415) 555-2671", "US");
    private final Contact bruno = PhoneNumber.parse("+55 11 8765-4321"); // an old spelling, without the ninth digit
    private final Contact chloe = PhoneNumber.parse("+44 7400 123456");

    private final TemplateKey orderShipped = TemplateKey.of("acme-account", "order_shipped", "en_US");
    private final TemplateKey springSale = TemplateKey.of("acme-account", "spring_sale", "en_US");

    private Quickstart(Story story, Stores stores) {
        this.story = story;
        optIn = OptIn.builder().stores(stores).clock(clock).build();
        BusinessOptIn acme = optIn.forBusiness(Business.of("Acme"), Sender.of("+15550783881"));
        ledger = acme.ledger();
        gate = acme.gate();
    }

    /**
     * Tells the story on standard output, and keeps what happens in a database of one file: who runs it again sees what it
     * remembers.
     *
     * @param args where the database is, without the ending of its name; {@code target/quickstart/optin} unless told
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        run(out, Terminal.likesColour(), Path.of(args.length > 0 ? args[0] : "target/quickstart/optin"));
    }

    static void run(PrintStream out, boolean colour, Path file) {
        // region database
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0"); // what was acknowledged is on disk
        boolean remembers = JdbcSchema.check(database).isComplete();
        JdbcSchema.apply(database);
        Stores stores = JdbcStores.create(database);
        // endregion
        Quickstart quickstart = new Quickstart(new Story(out, colour), stores);
        if (remembers) {
            out.println(file + ".mv.db remembers the last run; delete it to begin again.");
        } else {
            quickstart.beforeAnybodyIsAsked();
            quickstart.peopleSignUp();
            quickstart.messagesGoOut();
            quickstart.aCustomerWrites();
            quickstart.templatesChange();
            quickstart.aCustomerHasEnough();
        }
        quickstart.theCheckMark();
    }

    private void beforeAnybodyIsAsked() {
        Instant early = MORNING.minus(Duration.ofHours(1));
        at(early, "Before anybody is asked");
        new Review(story, optIn.validator()).tell();
        story.consent(
                "A consent with the first box", ledger.record(SignUps.atTheCheckout(ada, Review.CARELESS_BOX, early)));
    }

    private void peopleSignUp() {
        at(MORNING, "People sign up, each in another way");
        story.consent("Ada ticks a box at the checkout", ledger.record(SignUps.atTheCheckout(ada, MORNING)));
        story.consent("Bruno presses a key on the phone", ledger.record(SignUps.onThePhone(bruno, MORNING)));
        story.consent("Chloe signs a card in the shop", ledger.record(SignUps.inTheShop(chloe, MORNING)));
    }

    private void messagesGoOut() {
        at(MORNING.plus(Duration.ofHours(1)), "The first messages");
        OutboundMessage update = OutboundMessage.template(ada, orderShipped, InformationType.SHIPPING_UPDATES);
        ask("An order update to Ada, before anybody spoke of the template?", update);
        tell(orderShipped, TemplateCategory.UTILITY, TemplateStatus.APPROVED);
        tell(springSale, TemplateCategory.MARKETING, TemplateStatus.APPROVED);
        ask("The order update, now that Meta's approval is known?", update);
        ask("The spring sale to Ada, who asked for deliveries only?", sale(ada));
        ask("The spring sale to Bruno, who asked for offers?", sale(bruno));
        ask("The spring sale to Chloe, who signed for offers?", sale(chloe));
        ask("A few free words to Ada, who never wrote?", OutboundMessage.freeForm(ada));
    }

    private void aCustomerWrites() {
        Instant wrote = MORNING.plus(Duration.ofHours(2));
        at(wrote, "Ada writes: Where is my parcel?");
        hear(ada, "wamid.1", wrote, "Where is my parcel?");
        ask("A reply by a human?", OutboundMessage.freeForm(ada));
        ask(
                "A reply by a machine that knows no way to a human?",
                OutboundMessage.freeForm(ada).automated());
        ask(
                "A reply by a machine that offers an agent?",
                OutboundMessage.freeForm(ada).automated(EscalationPath.IN_CHAT_AGENT));

        at(wrote.plus(Duration.ofHours(23).plusMinutes(59)), "23 hours and 59 minutes later");
        ask("Another reply?", OutboundMessage.freeForm(ada));
        at(wrote.plus(Duration.ofHours(24)), "Exactly 24 hours later");
        ask("Another reply?", OutboundMessage.freeForm(ada));
    }

    private void templatesChange() {
        at(MORNING.plus(Duration.ofHours(27)), "Meta changes its mind about templates");
        story.note("spring_sale is paused for low quality");
        tell(springSale, TemplateCategory.MARKETING, TemplateStatus.PAUSED);
        ask("The spring sale to Bruno?", sale(bruno));
        story.note("order_shipped is moved to marketing");
        tell(orderShipped, TemplateCategory.MARKETING, TemplateStatus.APPROVED);
        ask("The order update to Ada?", OutboundMessage.template(ada, orderShipped, InformationType.SHIPPING_UPDATES));
    }

    private void aCustomerHasEnough() {
        Instant stopped = MORNING.plus(Duration.ofHours(28));
        at(stopped, "Bruno writes: Stop!");
        tell(springSale, TemplateCategory.MARKETING, TemplateStatus.APPROVED);
        Reception reception = hear(bruno, "wamid.2", stopped, "Stop!");
        story.note("understood as " + reception.meaning().intent() + " of "
                + reception.meaning().scopes());
        ask("The spring sale to Bruno?", sale(bruno));
        OutboundMessage confirmation = OutboundMessage.freeForm(bruno).withPurpose(OPT_OUT_CONFIRMATION);
        ask("One confirmation that he is out?", confirmation);
        story.note("claimed: " + ledger.claimOptOutConfirmation(bruno));
        ask("A second confirmation?", confirmation);

        Instant wrote = stopped.plus(Duration.ofMinutes(10));
        at(wrote, "Bruno writes again: Is my order on its way?");
        hear(bruno, "wamid.3", wrote, "Is my order on its way?");
        ask("An answer to what he asked?", OutboundMessage.freeForm(bruno));
        ask("The spring sale?", sale(bruno));
    }

    private void theCheckMark() {
        at(MORNING.plus(Duration.ofHours(29)), "What the screen shows beside each chat");
        story.status("Ada   " + ada, ledger.status(ada));
        story.status("Bruno " + bruno, ledger.status(bruno));
        story.status("Chloe " + chloe, ledger.status(chloe));
        story.note("Bruno's file: " + ledger.history(bruno).size() + " events; on the first day he was opted in to "
                + ledger.statusAt(bruno, MORNING.plus(Duration.ofHours(1))).types());
    }

    private void at(Instant now, String title) {
        clock.set(now);
        story.chapter(now, title);
    }

    private void ask(String question, OutboundMessage message) {
        story.decision(question, gate.check(message));
    }

    private OutboundMessage sale(Contact to) {
        return OutboundMessage.template(to, springSale, InformationType.PROMOTIONAL_CONTENT);
    }

    private void tell(TemplateKey key, TemplateCategory category, TemplateStatus status) {
        MessageTemplate template =
                MessageTemplate.builder(key).category(category).status(status).build();
        ledger.templateSeen(template, clock.instant());
    }

    private Reception hear(Contact from, String id, Instant sentAt, String text) {
        return ledger.received(InboundMessage.builder()
                .from(from)
                .id(id)
                .sentAt(sentAt)
                .text(text)
                .build());
    }
}
