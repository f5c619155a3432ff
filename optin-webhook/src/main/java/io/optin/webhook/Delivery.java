package io.optin.webhook;

import io.optin.OptIn;
import io.optin.contact.Contact;
import io.optin.conversation.SentMessage;
import io.optin.error.InvalidValueException;
import io.optin.ledger.OptInLedger;
import io.optin.ledger.PlatformChoice;
import io.optin.ledger.Reception;
import io.optin.spi.Appended;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the ledgers what a body means, and gathers what came of it. One for each body. */
final class Delivery {
    /** As everywhere: what permits may be stamped so far ahead of its receipt. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int MOST_ID = 255;

    private final OptIn optIn;
    private final SenderDirectory senders;
    private final Instant arrival;
    private final Map<Addressee, OptInLedger> ledgers = new HashMap<>();
    private final List<Learnt> learnt = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();

    Delivery(OptIn optIn, SenderDirectory senders, Instant arrival) {
        this.optIn = optIn;
        this.senders = senders;
        this.arrival = arrival;
    }

    WebhookResult deliver(RawBody body) {
        unreadable.addAll(body.broken());
        if (body.object() != null && !body.object().equals("whatsapp_business_account")) {
            ignored.add(new Ignored(Place.ofEntry(0), Ignored.Reason.OBJECT_UNKNOWN, body.object()));
        } else {
            body.entries().forEach(this::deliver);
        }
        return new WebhookResult.Received(learnt, ignored, unreadable, alarms, body.unknown());
    }

    private void deliver(RawEntry entry) {
        unreadable.addAll(entry.broken());
        String account = entry.account() == null ? "" : entry.account();
        for (RawChange change : entry.changes()) {
            Optional<Addressee> to =
                    change.phoneNumberId() == null ? Optional.empty() : senders.find(account, change.phoneNumberId());
            List<Notice> unclaimed = new ArrayList<>();
            for (Notice notice : ChangeMeaning.of(change, account, entry.stamp(), arrival)) {
                deliver(notice, account, to, unclaimed);
            }
            if (!unclaimed.isEmpty()) {
                ignored.add(new Ignored(change.place(), Ignored.Reason.SENDER_UNKNOWN, nameOf(change)));
                alarms.add(Alarm.of(
                        Alarm.Kind.SENDER_UNKNOWN,
                        change.place(),
                        unclaimed.size() + " facts are for an account and a number that the directory does not know"));
            }
        }
    }

    private static String nameOf(RawChange change) {
        return change.field() == null ? "" : change.field();
    }

    private void deliver(Notice notice, String account, Optional<Addressee> to, List<Notice> unclaimed) {
        if (notice instanceof Notice.Passed passed) {
            ignored.add(passed.ignored());
        } else if (notice instanceof Notice.Broken broken) {
            unreadable.add(broken.unreadable());
        } else if (notice instanceof Notice.Alarming alarming) {
            alarms.add(alarming.alarm());
        } else if (notice instanceof Notice.Described described && (to.isPresent() || senders.serves(account))) {
            template(described.place(), described.template(), described.at());
        } else if (notice instanceof Notice.Described || to.isEmpty()) {
            unclaimed.add(notice);
        } else {
            tell(notice, to.get());
        }
    }

    /** One fact that cannot be recorded does not lose the others. A store that fails does: the platform sends all again. */
    private void tell(Notice notice, Addressee to) {
        OptInLedger ledger = ledgers.computeIfAbsent(
                to, one -> optIn.forBusiness(one.business(), one.sender()).ledger());
        try {
            if (notice instanceof Notice.Said said) {
                said(said, to, ledger);
            } else if (notice instanceof Notice.Linked linked) {
                linked(linked, to, ledger);
            } else if (notice instanceof Notice.Preferred preferred) {
                preferred(preferred, to, ledger);
            } else if (notice instanceof Notice.Failed failed) {
                failed(failed, to, ledger);
            }
        } catch (InvalidValueException e) {
            alarms.add(Alarm.of(Alarm.Kind.FACT_REFUSED, notice.place(), String.valueOf(e.getMessage())));
        }
    }

    private void said(Notice.Said said, Addressee to, OptInLedger ledger) {
        Reception reception = ledger.received(said.message());
        learnt.add(new Learnt.Message(said.place(), to, said.message(), reception));
        if (reception.timeRefused()) {
            alarms.add(Alarm.of(
                    Alarm.Kind.TIME_REFUSED,
                    said.place(),
                    said.message().from(),
                    "a message without a time, or stamped ahead of its arrival, opens no window"));
        }
    }

    private void linked(Notice.Linked linked, Addressee to, OptInLedger ledger) {
        Appended appended = ledger.identitySeen(linked.link());
        learnt.add(new Learnt.Link(linked.place(), to, linked.link(), appended));
        if (appended == Appended.CONFLICTING) {
            alarms.add(Alarm.of(
                    Alarm.Kind.IDENTITY_COLLISION,
                    linked.place(),
                    linked.link().second(),
                    "this user id was seen with several numbers; only refusals cross between them"));
        }
    }

    private void preferred(Notice.Preferred preferred, Addressee to, OptInLedger ledger) {
        Place place = preferred.place();
        Contact contact = preferred.contact();
        if (ledger.platformPreference(contact, preferred.choice(), preferred.at())) {
            learnt.add(new Learnt.Preference(place, to, contact, preferred.choice(), preferred.at()));
        } else {
            alarms.add(Alarm.of(
                    Alarm.Kind.TIME_REFUSED,
                    place,
                    contact,
                    "a " + preferred.choice() + " stamped ahead of its arrival does not count"));
        }
    }

    private void template(Place place, MessageTemplate template, Instant at) {
        learnt.add(new Learnt.Template(place, template, at, optIn.templates().seen(template, at)));
        if (at.isAfter(arrival.plus(TOLERANCE))) {
            alarms.add(Alarm.of(
                    Alarm.Kind.TIME_REFUSED,
                    place,
                    "of a template stamped ahead of its arrival only what forbids counts"));
        }
    }

    private void failed(Notice.Failed failed, Addressee to, OptInLedger ledger) {
        ErrorMeaning meaning = ErrorMeaning.of(failed.code());
        List<SentMessage> sent = sent(failed, ledger, meaning);
        Set<Contact> recipients = new LinkedHashSet<>();
        if (failed.recipient() != null) {
            recipients.add(failed.recipient());
        } else {
            sent.forEach(message -> recipients.add(message.to()));
        }
        for (Contact recipient : recipients) {
            if (meaning.stopsMarketing()) {
                ledger.platformPreference(recipient, PlatformChoice.STOP, failed.at());
            } else if (meaning.closesWindow()) {
                ledger.windowClosedByPlatform(recipient, failed.at());
            }
        }
        learnt.add(new Learnt.Failure(
                failed.place(), to, Optional.ofNullable(failed.messageId()), recipients, meaning, failed.at()));
        if (recipients.isEmpty() && (meaning.stopsMarketing() || meaning.closesWindow())) {
            alarm(failed, meaning, Alarm.Kind.RECIPIENT_UNKNOWN, null);
        }
        if (meaning.isAlarm()) {
            Alarm.Kind kind = meaning.closesWindow() ? Alarm.Kind.WINDOW_CLOSED : Alarm.Kind.SENDING_IMPAIRED;
            alarm(failed, meaning, kind, failed.recipient());
        }
        meaning.templateStatus().ifPresent(status -> templateFailed(failed, sent, meaning, status));
    }

    /** What the host told of the message, where that is asked for: whose it was, or which template. */
    private static List<SentMessage> sent(Notice.Failed failed, OptInLedger ledger, ErrorMeaning meaning) {
        String id = Texts.whole(failed.messageId(), MOST_ID);
        boolean asked = failed.recipient() == null || meaning.templateStatus().isPresent();
        return id == null || !asked ? List.of() : ledger.sentAs(id);
    }

    private void templateFailed(
            Notice.Failed failed, List<SentMessage> sent, ErrorMeaning meaning, TemplateStatus status) {
        Set<TemplateKey> templates = new LinkedHashSet<>();
        sent.forEach(message -> message.template().ifPresent(templates::add));
        for (TemplateKey template : templates) {
            template(
                    failed.place(),
                    MessageTemplate.builder(template).status(status).build(),
                    failed.at());
        }
        if (templates.isEmpty()) {
            alarm(failed, meaning, Alarm.Kind.TEMPLATE_TO_READ, null);
        }
    }

    private void alarm(Notice.Failed failed, ErrorMeaning meaning, Alarm.Kind kind, @Nullable Contact contact) {
        alarms.add(new Alarm(
                kind, failed.place(), Optional.ofNullable(contact), OptionalInt.of(meaning.code()), meaning.summary()));
    }
}
