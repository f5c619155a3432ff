package io.optin.webhook;

import io.optin.consent.Evidence;
import io.optin.contact.Contact;
import io.optin.conversation.InboundMessage;
import io.optin.conversation.InboundMessage.Kind;
import io.optin.error.InvalidValueException;
import io.optin.webhook.RawMessage.RawAd;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a message of a person means. */
final class MessageMeaning {
    private static final int MOST_ID = 255;
    private static final int MOST_PROOF = 8_192;
    private static final String AD_URL = "adUrl";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("text", Kind.TEXT),
            Map.entry("button", Kind.BUTTON),
            Map.entry("image", Kind.MEDIA),
            Map.entry("video", Kind.MEDIA),
            Map.entry("audio", Kind.MEDIA),
            Map.entry("voice", Kind.MEDIA),
            Map.entry("document", Kind.MEDIA),
            Map.entry("sticker", Kind.MEDIA),
            Map.entry("location", Kind.OTHER_MESSAGE),
            Map.entry("contacts", Kind.OTHER_MESSAGE),
            Map.entry("order", Kind.OTHER_MESSAGE),
            Map.entry("reaction", Kind.REACTION),
            Map.entry("edit", Kind.EDIT),
            Map.entry("edited", Kind.EDIT),
            Map.entry("revoke", Kind.DELETION),
            Map.entry("delete", Kind.DELETION),
            Map.entry("deleted", Kind.DELETION),
            Map.entry("system", Kind.SYSTEM));

    private static final Map<String, Kind> INTERACTIVE = Map.of(
            "button_reply", Kind.BUTTON,
            "list_reply", Kind.BUTTON,
            "nfm_reply", Kind.OTHER_MESSAGE,
            "call_permission_reply", Kind.SYSTEM);

    /** The end of the sentence, since the name of the person, who can call themselves anything, comes first. */
    private static final Pattern CHANGED = Pattern.compile(".*changed from (\\S+) to (\\S+)", Pattern.DOTALL);

    private static final Set<String> CHANGES = Set.of("user_changed_number", "user_changed_user_id");

    private final PeopleMeaning people;
    private final Instant arrival;
    private final Stamp entryStamp;

    MessageMeaning(PeopleMeaning people, Stamp entryStamp, Instant arrival) {
        this.people = people;
        this.entryStamp = entryStamp;
        this.arrival = arrival;
    }

    Notice of(RawMessage raw) {
        Kind kind = kind(raw);
        if (kind == Kind.SYSTEM) {
            change(raw);
            return passed(raw, Ignored.Reason.OPENS_NO_WINDOW);
        }
        RawPerson person = people.actor(raw.person(), raw.place());
        for (String number : raw.ownNumbers()) {
            people.actor(new RawPerson(RawPerson.of(number, null).number(), person.userId()), raw.place());
        }
        Contact from = person.contact();
        if (from == null) {
            return new Notice.Broken(new Unreadable(raw.place(), "from", "a phone number, or a from_user_id"));
        }
        if (kind == Kind.UNKNOWN) {
            return passed(raw, Ignored.Reason.MESSAGE_TYPE_UNKNOWN);
        }
        if (!kind.opensWindow() && !kind.speaks()) {
            return passed(raw, Ignored.Reason.OPENS_NO_WINDOW);
        }
        return new Notice.Said(raw.place(), message(raw, kind, from));
    }

    private static Kind kind(RawMessage raw) {
        if (raw.inGroup()) {
            return Kind.GROUP;
        }
        if (raw.type().equals("interactive")) {
            return raw.interactive() == null ? Kind.UNKNOWN : INTERACTIVE.getOrDefault(raw.interactive(), Kind.UNKNOWN);
        }
        return KINDS.getOrDefault(raw.type(), Kind.UNKNOWN);
    }

    private static Notice passed(RawMessage raw, Ignored.Reason reason) {
        String inner = raw.interactive();
        return new Notice.Passed(
                new Ignored(raw.place(), reason, inner == null ? raw.type() : raw.type() + "." + inner));
    }

    /** As it was told; only what a message refuses is cleaned, so that hardly any text is gone through twice. */
    private InboundMessage message(RawMessage raw, Kind kind, Contact from) {
        try {
            return message(raw, kind, from, raw.id(), raw.words(), raw.payload(), raw.answers());
        } catch (InvalidValueException e) {
            String words = Texts.clean(raw.words(), InboundMessage.MAX_TEXT);
            String payload = Texts.clean(raw.payload(), InboundMessage.MAX_TEXT);
            String id = id(raw.id(), from, raw.stamp().orElse(entryStamp).or(arrival), words);
            return message(raw, kind, from, id, words, payload, Texts.whole(raw.answers(), MOST_ID));
        }
    }

    private InboundMessage message(
            RawMessage raw,
            Kind kind,
            Contact from,
            @Nullable String id,
            @Nullable String words,
            @Nullable String payload,
            @Nullable String answers) {
        Stamp stamp = raw.stamp().orElse(entryStamp);
        InboundMessage.Builder message = InboundMessage.builder()
                .from(from)
                .id(Required.present(id, "id"))
                .kind(kind)
                .sentAt(stamp.or(arrival))
                .evidence(evidence(raw.ad()));
        if (stamp.isUnreadable()) {
            message.timeUnknown();
        }
        if (words != null) {
            message.text(words);
        }
        if (payload != null) {
            message.buttonPayload(payload);
        }
        if (answers != null) {
            message.inReplyTo(answers);
        }
        return message.build();
    }

    /** The platform's id; where there is none that can be kept, one that follows from the content. */
    private static String id(@Nullable String told, Contact from, Instant at, @Nullable String words) {
        String whole = Texts.whole(told, MOST_ID);
        return whole != null
                ? whole
                : "webhook:"
                        + UUID.nameUUIDFromBytes(
                                (from.value() + ' ' + at + ' ' + words + ' ' + told).getBytes(StandardCharsets.UTF_8));
    }

    private static Evidence evidence(RawAd ad) {
        Evidence evidence = Evidence.NONE;
        evidence = with(evidence, Evidence.AD_ID, ad.id());
        evidence = with(evidence, Evidence.CLICK_ID, ad.click());
        return with(evidence, AD_URL, ad.url());
    }

    private static Evidence with(Evidence evidence, String name, @Nullable String value) {
        String proof = Texts.whole(value, MOST_PROOF);
        return proof == null ? evidence : evidence.and(name, proof);
    }

    InboundMessage call(RawCall raw, Contact from) {
        Stamp stamp = raw.stamp().orElse(entryStamp);
        Instant at = stamp.or(arrival);
        InboundMessage.Builder call = InboundMessage.builder()
                .from(from)
                .id(id(raw.id(), from, at, "call"))
                .kind(Kind.CALL)
                .sentAt(at);
        return (stamp.isUnreadable() ? call.timeUnknown() : call).build();
    }

    /** A changed number or user id: all that is named may be one person, and no more than that. */
    private void change(RawMessage raw) {
        if (!CHANGES.contains(Objects.requireNonNullElse(raw.notice().type(), ""))) {
            return;
        }
        Set<Contact> named = new LinkedHashSet<>();
        add(named, people.complete(raw.person()));
        add(named, raw.notice().person());
        Matcher changed =
                CHANGED.matcher(Objects.requireNonNullElse(raw.notice().body(), ""));
        if (changed.lookingAt()) {
            add(named, RawPerson.of(changed.group(1), null));
            add(named, RawPerson.of(changed.group(2), null));
        }
        Contact first = null;
        for (Contact contact : named) {
            people.maybe(first, contact, raw.place());
            first = first == null ? contact : first;
        }
    }

    private static void add(Set<Contact> named, RawPerson person) {
        if (person.number() != null) {
            named.add(person.number());
        }
        if (person.userId() != null) {
            named.add(person.userId());
        }
    }
}
