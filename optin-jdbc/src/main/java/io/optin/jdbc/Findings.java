package io.optin.jdbc;

import io.optin.contact.Business;
import java.util.Optional;
import java.util.function.Consumer;

/** What a verification read and found so far. */
final class Findings {
    private final Home home;
    private final Consumer<StoreDifference> listener;
    private long contacts;
    private long events;
    private long prompts;
    private long sentMessages;
    private long differences;

    Findings(Home home, Consumer<StoreDifference> listener) {
        this.home = home;
        this.listener = listener;
    }

    void readContacts(long more) {
        contacts += more;
    }

    void readEvents(long more) {
        events += more;
    }

    void readPrompt() {
        prompts++;
    }

    void readSentMessage() {
        sentMessages++;
    }

    void differs(String table, Business business, String contact, String row, String what) {
        differs(table, business, Optional.of(contact), row, what);
    }

    void differs(String table, Business business, Optional<String> contact, String row, String what) {
        differences++;
        listener.accept(new StoreDifference(home.table(table), business.id(), contact, row, what));
    }

    VerificationReport report() {
        return new VerificationReport(contacts, events, prompts, sentMessages, differences);
    }
}
