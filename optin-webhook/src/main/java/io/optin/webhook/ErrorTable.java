package io.optin.webhook;

import io.optin.webhook.ErrorMeaning.About;
import io.optin.webhook.ErrorMeaning.Retry;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeMap;

/**
 * The codes, from Meta's page on errors of the Cloud API (text of 2026-09-11, read 2026-11-23), and for a few of them from
 * solution providers.
 */
final class ErrorTable {
    private static final TreeMap<Integer, ErrorMeaning> CODES = new TreeMap<>();

    static {
        add(About.PREFERENCE, Retry.NO, "the person stopped marketing from you; only they can resume", 131050);
        add(
                About.WINDOW,
                Retry.NO,
                "more than 24 hours since the person last wrote to this number: use a template",
                131047);

        add(About.TEMPLATE, Retry.NO, "no such template in that language, or not approved", 132001);
        add(About.TEMPLATE, Retry.WHEN_MENDED, "the template is paused for low quality", 132015);
        add(About.TEMPLATE, Retry.NO, "the template is disabled for good", 132016);
        add(About.TEMPLATE, Retry.WHEN_MENDED, "the parameters do not fit the template", 132000, 132012, 132018);
        add(About.TEMPLATE, Retry.WHEN_MENDED, "the template's text is too long once filled in", 132005);
        add(About.TEMPLATE, Retry.NO, "the template's content violates a policy", 132007);
        add(About.TEMPLATE, Retry.WHEN_MENDED, "the name of the template is taken by another one", 132021);
        add(About.TEMPLATE, Retry.WHEN_MENDED, "the flow of the template is blocked", 132068);
        add(About.TEMPLATE, Retry.BACK_OFF, "the flow of the template is throttled", 132069);
        add(About.TEMPLATE, Retry.NO, "only marketing templates go through this endpoint", 131055, 134100);
        add(About.TEMPLATE, Retry.NO, "this template goes only through the endpoint for marketing", 131061);
        add(About.TEMPLATE, Retry.BACK_OFF, "the template is still being synchronised, for some 10 minutes", 134101);
        add(About.TEMPLATE, Retry.NO, "the template is not available there", 134102);

        add(About.RECIPIENT, Retry.NO, "your business has blocked the person: unblock them first", 130403);
        add(About.RECIPIENT, Retry.NO, "sender and recipient are the same", 131021);
        add(About.RECIPIENT, Retry.NO, "undeliverable: no WhatsApp, old app, or terms not accepted", 131026);
        add(About.RECIPIENT, Retry.NO, "not on the list of a test number", 131030);
        add(About.RECIPIENT, Retry.NO, "this message cannot go to a user id: it needs the phone number", 131062);
        add(About.RECIPIENT, Retry.NO, "the person's identity key is another one: verify who they are", 137000);
        add(About.RECIPIENT, Retry.NO, "the person is in a control group of the platform's", 130472);

        add(About.CAP, Retry.AFTER_A_DAY, "the person gets enough marketing already", 131049);
        add(About.CAP, Retry.BACK_OFF, "too many messages to this person at once", 131056);

        add(About.ACCOUNT, Retry.WHEN_MENDED, "restricted or disabled for violating a policy", 368);
        add(About.ACCOUNT, Retry.WHEN_MENDED, "the account is locked", 131031);
        add(About.ACCOUNT, Retry.NO, "the account may not write to people in that country", 130497);
        add(About.ACCOUNT, Retry.BACK_OFF, "too many people blocked or reported this number: slow down", 131048);
        add(About.ACCOUNT, Retry.WHEN_MENDED, "marketing templates are disabled for the account", 131063);
        add(About.ACCOUNT, Retry.WHEN_MENDED, "limited for misclassified templates; lifts by itself", 131064);
        add(About.ACCOUNT, Retry.WHEN_MENDED, "sending without a template is blocked", 139200);
        add(About.ACCOUNT, Retry.WHEN_MENDED, "no way to pay is on file", 131042);
        add(About.ACCOUNT, Retry.WHEN_MENDED, "the number's display name is not approved", 131037);
        add(About.ACCOUNT, Retry.WHEN_MENDED, "the number is not registered", 131045, 133010);
        add(About.ACCOUNT, Retry.NO, "the number was deleted", 33);
        add(About.ACCOUNT, Retry.WHEN_MENDED, "the terms of payments are not accepted", 134011);

        add(About.THROUGHPUT, Retry.BACK_OFF, "too many requests at once", 4, 130429, 80007);

        add(About.REQUEST, Retry.WHEN_MENDED, "not authorised", 0, 3, 10, 190, 131005);
        add(About.REQUEST, Retry.WHEN_MENDED, "a parameter is missing or wrong", 100, 131008, 131009, 135000);
        add(About.REQUEST, Retry.NO, "this type of message is not supported", 131051);
        add(About.REQUEST, Retry.WHEN_MENDED, "the media cannot be fetched or uploaded", 131052, 131053);
        for (int code = 200; code < 300; code++) {
            add(About.REQUEST, Retry.WHEN_MENDED, "not authorised", code);
        }

        add(About.PLATFORM, Retry.BACK_OFF, "trouble of the platform's own", 1, 2, 131000, 131016, 133004);
        add(About.PLATFORM, Retry.BACK_OFF, "the account is under maintenance", 131057);
    }

    private ErrorTable() {}

    private static void add(About about, Retry retry, String summary, int... codes) {
        for (int code : codes) {
            CODES.put(code, new ErrorMeaning(code, summary, about, retry));
        }
    }

    static ErrorMeaning of(int code) {
        ErrorMeaning known = CODES.get(code);
        return known == null
                ? new ErrorMeaning(code, "a code that this version does not know", About.UNKNOWN, Retry.NO)
                : known;
    }

    static Collection<ErrorMeaning> all() {
        return Collections.unmodifiableCollection(CODES.values());
    }
}
