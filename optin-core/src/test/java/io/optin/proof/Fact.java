package io.optin.proof;

import io.optin.consent.Actor;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Something that happened, as a history tells it: only values, nothing worked out. */
sealed interface Fact {
    Instant at();

    /** When optin hears of it. */
    Instant heardAt();

    record OptedIn(Contact contact, Set<InformationType> types, Actor by, Instant at, Instant heardAt)
            implements Fact {}

    /** Everything where neither category nor type is there. */
    record OptedOut(
            Contact contact,
            Optional<TemplateCategory> category,
            Optional<InformationType> type,
            Instant at,
            Instant heardAt)
            implements Fact {}

    record Wrote(Sender sender, Contact contact, boolean opensWindow, Instant at, Instant heardAt) implements Fact {}

    record WindowClosed(Sender sender, Contact contact, Instant at, Instant heardAt) implements Fact {}

    record Stopped(Sender sender, Contact contact, Instant at, Instant heardAt) implements Fact {}

    record Resumed(Sender sender, Contact contact, Instant at, Instant heardAt) implements Fact {}

    record SignedUp(Contact contact, Instant at, Instant heardAt) implements Fact {}

    record TemplateSeen(
            Optional<TemplateCategory> category,
            Optional<TemplateStatus> status,
            Optional<TemplateCategory> announced,
            Instant at,
            Instant heardAt)
            implements Fact {}

    record Linked(Contact one, Contact other, boolean same, Instant at, Instant heardAt) implements Fact {}

    /** Somebody asks for the right to confirm an opt-out. */
    record Claimed(Contact contact, Instant at, Instant heardAt) implements Fact {}
}
