package io.optin.webhook;

import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who the people of one change are. Whoever did something names themselves; the contacts beside may complete that, and
 * may not outweigh it.
 */
final class PeopleMeaning {
    private final Place place;
    private final List<RawPerson> contacts;
    private final List<RawPerson> actors = new ArrayList<>(1);
    private final List<IdentityLink> links = new ArrayList<>(1);
    private final List<Notice> notices = new ArrayList<>(1);

    PeopleMeaning(Place place, List<RawPerson> contacts) {
        this.place = place;
        this.contacts = contacts;
    }

    /** Somebody who did something: completed by the contacts, and remembered for the links. */
    RawPerson actor(RawPerson told, Place where) {
        RawPerson person = complete(told);
        if (!actors.contains(person)) {
            actors.add(person);
            link(person, where);
        }
        return person;
    }

    /** A person with what the contacts tell beside: the number of a user id, the user id of a number, or the only one named. */
    RawPerson complete(RawPerson told) {
        if (told.number() == null && told.userId() == null) {
            return contacts.size() == 1 ? contacts.get(0) : told;
        }
        RawPerson found = null;
        for (RawPerson contact : contacts) {
            boolean agrees = told.number() == null
                    ? agree(contact.userId(), told.userId())
                    : told.userId() == null && agree(contact.number(), told.number());
            if (agrees && contact.number() != null && contact.userId() != null) {
                if (found != null && !found.equals(contact)) {
                    return told;
                }
                found = contact;
            }
        }
        return found == null ? told : found;
    }

    private void link(RawPerson person, Place where) {
        boolean contradicted = false;
        for (RawPerson contact : contacts) {
            boolean sameId = agree(contact.userId(), person.userId());
            boolean onlyOne = contacts.size() == 1 && !differ(contact.userId(), person.userId());
            if (sameId || onlyOne) {
                maybe(contact.number(), person.number(), where);
            }
            if (agree(contact.number(), person.number()) && differ(contact.userId(), person.userId())) {
                contradicted = true;
                maybe(contact.userId(), person.userId(), where);
            }
        }
        if (contradicted) {
            maybe(person.number(), person.userId(), where);
            notices.add(new Notice.Alarming(Alarm.of(
                    Alarm.Kind.IDENTITY_COLLISION,
                    where,
                    Objects.requireNonNull(person.contact()),
                    "one payload gives this number two user ids; only refusals cross between them")));
        } else {
            same(person, where);
        }
    }

    private static boolean agree(@Nullable Contact one, @Nullable Contact other) {
        return one != null && one.equals(other);
    }

    private static boolean differ(@Nullable Contact one, @Nullable Contact other) {
        return one != null && other != null && !one.equals(other);
    }

    private void same(RawPerson person, Place where) {
        Contact number = person.number();
        Contact userId = person.userId();
        if (number != null && userId != null) {
            add(IdentityLink.same(number, userId), where);
        }
    }

    /** Two contacts that may be one person, where both are told and are not one. */
    void maybe(@Nullable Contact one, @Nullable Contact other, Place where) {
        if (one != null && other != null && !one.equals(other)) {
            add(IdentityLink.maybe(one, other), where);
        }
    }

    private void add(IdentityLink link, Place where) {
        if (!links.contains(link)) {
            links.add(link);
            notices.add(new Notice.Linked(where, link));
        }
    }

    /** Who is who, to be told before what they did. */
    List<Notice> notices() {
        for (RawPerson contact : contacts) {
            if (!isActor(contact)) {
                same(contact, place);
            }
        }
        return notices;
    }

    private boolean isActor(RawPerson contact) {
        for (RawPerson actor : actors) {
            if (agree(actor.number(), contact.number()) || agree(actor.userId(), contact.userId())) {
                return true;
            }
        }
        return false;
    }
}
