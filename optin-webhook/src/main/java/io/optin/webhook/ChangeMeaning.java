package io.optin.webhook;

import io.optin.contact.Contact;
import io.optin.ledger.PlatformChoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What one change means, as notices in the order in which they are to be told: who is who first. A pure function of the
 * change, its account, the entry's time and the arrival. What the change is, its parts tell; its field only rules out.
 */
final class ChangeMeaning {
    /** Kinds of webhooks that tell optin nothing, whatever they hold: echoes and old chats look like messages. */
    private static final Set<String> NOT_USED = Set.of(
            "account_alerts",
            "account_review_update",
            "account_settings_update",
            "account_update",
            "automatic_events",
            "business_capability_update",
            "business_status_update",
            "flows",
            "group_lifecycle_update",
            "group_participants_update",
            "group_settings_update",
            "group_status_update",
            "history",
            "message_echoes",
            "message_template_components_update",
            "messaging_handovers",
            "partner_solutions",
            "payment_configuration_update",
            "phone_number_name_update",
            "phone_number_quality_update",
            "security",
            "smb_app_state_sync",
            "smb_message_echoes",
            "standby",
            "template_performance_metrics",
            "tracking_events");

    private static final Set<String> PEOPLE = Set.of("messages", "calls", "user_preferences", "user_id_update");

    private static final Set<String> TEMPLATES =
            Set.of("message_template_status_update", "message_template_quality_update", "template_category_update");

    private final RawChange change;
    private final String account;
    private final Stamp entryStamp;
    private final Instant arrival;
    private final PeopleMeaning people;
    private final List<Notice> notices = new ArrayList<>();

    private ChangeMeaning(RawChange change, String account, Stamp entryStamp, Instant arrival) {
        this.change = change;
        this.account = account;
        this.entryStamp = entryStamp;
        this.arrival = arrival;
        people = new PeopleMeaning(change.place(), change.contacts());
    }

    /**
     * What a change means.
     *
     * @param change the change
     * @param account the account that it came under
     * @param entryStamp the time of its entry
     * @param arrival when it arrived
     */
    static List<Notice> of(RawChange change, String account, Stamp entryStamp, Instant arrival) {
        return new ChangeMeaning(change, account, entryStamp, arrival).notices();
    }

    private List<Notice> notices() {
        String field = Objects.requireNonNullElse(change.field(), "");
        if (NOT_USED.contains(field)) {
            return List.of(passed(change.place(), Ignored.Reason.FIELD_NOT_USED, field));
        }
        people();
        if (change.template().isOne()) {
            template();
        }
        for (RawError error : change.errors()) {
            notices.add(new Notice.Failed(change.place(), null, null, error.code(), entryStamp.or(arrival)));
        }
        if (notices.isEmpty()) {
            notices.add(nothing(field));
        }
        return notices;
    }

    private Notice nothing(String field) {
        if (TEMPLATES.contains(field)) {
            return new Notice.Broken(
                    new Unreadable(change.place(), "message_template_name", "a template, and what became of it"));
        }
        return passed(
                change.place(),
                PEOPLE.contains(field) ? Ignored.Reason.NOTHING_TOLD : Ignored.Reason.FIELD_UNKNOWN,
                field);
    }

    private static Notice passed(Place place, Ignored.Reason reason, String what) {
        return new Notice.Passed(new Ignored(place, reason, what));
    }

    private void people() {
        List<Notice> done = new ArrayList<>(1);
        MessageMeaning messages = new MessageMeaning(people, entryStamp, arrival);
        for (RawMessage message : change.messages()) {
            done.add(messages.of(message));
        }
        for (RawStatus status : change.statuses()) {
            status(status, done);
        }
        for (RawCall call : change.calls()) {
            done.add(call(call, messages));
        }
        for (RawPreference preference : change.preferences()) {
            done.add(preference(preference));
        }
        for (RawIdUpdate update : change.idUpdates()) {
            idUpdate(update);
        }
        for (Unreadable part : change.broken()) {
            done.add(new Notice.Broken(part));
        }
        notices.addAll(people.notices());
        notices.addAll(done);
    }

    private void template() {
        new TemplateMeaning(change.place(), account, entryStamp.at(), arrival, notices::add).tell(change.template());
    }

    private void status(RawStatus status, List<Notice> done) {
        RawPerson recipient = status.toGroup() ? RawPerson.NOBODY : status.recipient();
        if (recipient.contact() != null) {
            recipient = people.actor(recipient, status.place());
        }
        String name = Objects.requireNonNullElse(status.status(), "");
        if (status.errors().isEmpty()) {
            done.add(
                    name.equals("failed")
                            ? new Notice.Broken(new Unreadable(status.place(), "errors", "why it failed"))
                            : passed(status.place(), Ignored.Reason.STATUS_WITHOUT_NEWS, name));
        }
        Instant at = status.stamp().orElse(entryStamp).or(arrival);
        for (RawError error : status.errors()) {
            done.add(new Notice.Failed(status.place(), status.messageId(), recipient.contact(), error.code(), at));
        }
    }

    private Notice call(RawCall call, MessageMeaning messages) {
        if (!"USER_INITIATED".equals(call.direction()) || !"connect".equals(call.event())) {
            return passed(call.place(), Ignored.Reason.CALL_WITHOUT_NEWS, Objects.requireNonNullElse(call.event(), ""));
        }
        Contact from = people.actor(call.person(), call.place()).contact();
        return from == null
                ? new Notice.Broken(new Unreadable(call.place(), "from", "a phone number, or a from_user_id"))
                : new Notice.Said(call.place(), messages.call(call, from));
    }

    /** A stop counts whatever it is called beside, and whenever it was; what permits must be about marketing, and have a time. */
    private Notice preference(RawPreference preference) {
        Place place = preference.place();
        Contact contact = people.actor(preference.person(), place).contact();
        if (contact == null) {
            return new Notice.Broken(new Unreadable(place, "wa_id", "a phone number, or a user_id"));
        }
        String value = Objects.requireNonNullElse(preference.value(), "").toLowerCase(Locale.ROOT);
        Instant at = preference.stamp().orElse(entryStamp).at();
        if (value.equals("stop")) {
            return new Notice.Preferred(place, contact, PlatformChoice.STOP, at == null ? arrival : at);
        }
        if (!"marketing_messages".equals(preference.category())
                || !(value.equals("resume") || value.equals("signup"))) {
            return passed(place, Ignored.Reason.PREFERENCE_UNKNOWN, value);
        }
        if (at == null) {
            return passed(place, Ignored.Reason.TIME_UNKNOWN, value);
        }
        return new Notice.Preferred(
                place, contact, value.equals("resume") ? PlatformChoice.RESUME : PlatformChoice.SIGNUP, at);
    }

    /** Whether the number is the old or the new one, nobody says: it only may be the person's. */
    private void idUpdate(RawIdUpdate update) {
        RawPerson current = update.current();
        people.maybe(update.previous().userId(), current.userId(), update.place());
        people.maybe(current.number(), current.userId(), update.place());
        people.maybe(current.number(), update.previous().userId(), update.place());
    }
}
