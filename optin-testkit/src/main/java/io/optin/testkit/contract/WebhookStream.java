package io.optin.testkit.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random webhook bodies about a few people, two numbers and two templates, as Meta sends them. */
final class WebhookStream {
    static final List<String> NUMBERS = List.of("14155550123", "14155550124", "5491123456789", "541123456789");
    static final List<String> USER_IDS = List.of("US.1", "US.2", "AR.3");
    static final List<String> SENDERS = List.of("15550783881", "15550783882");
    static final List<String> TEMPLATES = List.of("order_update", "spring_sale");
    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant END = BEGIN.plusSeconds(3 * 86_400);

    private static final List<String> TEXTS =
            List.of("Hello", "STOP", "stop!", "Stop promotions", "START", "yes", "no", "Where is my order?", "");
    private static final List<String> TYPES =
            List.of("text", "text", "text", "image", "sticker", "reaction", "edit", "unsupported", "hologram");
    private static final List<String> EVENTS = List.of(
            "APPROVED",
            "APPROVED",
            "PAUSED",
            "REINSTATED",
            "FLAGGED",
            "REJECTED",
            "UNARCHIVED",
            "LOCKED",
            "DISABLED",
            "NEW");
    private static final List<String> CATEGORIES = List.of("MARKETING", "UTILITY", "AUTHENTICATION", "OTHER");
    private static final int[] CODES = {131050, 131047, 131049, 131026, 132015, 132001, 368, 0};

    private final Random random;
    private final String account;
    private int messages;

    WebhookStream(Random random, String account) {
        this.random = random;
        this.account = account;
    }

    /** Some bodies, of one to three changes each. */
    List<String> bodies(int count) {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> changes = new ArrayList<>();
            for (int change = random.nextInt(3); change >= 0; change--) {
                changes.add(change());
            }
            bodies.add("{'object':'whatsapp_business_account','entry':[{'id':'" + account + "','time':" + seconds()
                    + ",'changes':[" + String.join(",", changes) + "]}]}");
        }
        return bodies.stream().map(body -> body.replace('\'', '"')).toList();
    }

    private String change() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> people("messages", contacts() + "'messages':[" + message() + "," + message() + "]");
            case 3 -> people("messages", contacts() + "'statuses':[" + status() + "]");
            case 4 ->
                people(
                        "user_preferences",
                        "'user_preferences':[{" + person("wa_id", "user_id")
                                + "'category':'marketing_messages','value':'"
                                + one(List.of("stop", "resume", "signup", "snooze")) + "','timestamp':" + seconds()
                                + "}]");
            case 5 ->
                people(
                        "user_id_update",
                        "'user_id_update':[{" + maybe("'wa_id':'" + one(NUMBERS) + "',") + "'user_id':{'previous':'"
                                + one(USER_IDS) + "','current':'" + one(USER_IDS) + "'}}]");
            case 6 ->
                people(
                        "calls",
                        "'calls':[{'id':'call." + random.nextInt(9) + "'," + person("from", "from_user_id")
                                + "'event':'" + one(List.of("connect", "terminate")) + "','direction':'"
                                + one(List.of("USER_INITIATED", "BUSINESS_INITIATED")) + "','timestamp':" + seconds()
                                + "}]");
            case 7 ->
                template(
                        "message_template_status_update",
                        "'event':'" + one(EVENTS) + "'"
                                + maybe(",'message_template_category':'" + one(CATEGORIES) + "'")
                                + maybe(",'other_info':{'title':'FIRST_PAUSE'}"));
            default ->
                template(
                        "template_category_update",
                        "'new_category':'" + one(CATEGORIES) + "'"
                                + maybe(",'correct_category':'" + one(CATEGORIES) + "'")
                                + maybe(",'previous_category':'" + one(CATEGORIES) + "'"));
        };
    }

    private String people(String field, String parts) {
        String sender = one(SENDERS);
        return "{'field':'" + field + "','value':{'metadata':{'display_phone_number':'" + sender
                + "','phone_number_id':'" + sender + "'}," + parts + "}}";
    }

    private String template(String field, String parts) {
        return "{'field':'" + field + "','value':{'message_template_name':'" + one(TEMPLATES)
                + "','message_template_language':'" + one(List.of("en_US", "en-US")) + "'," + parts + "}}";
    }

    private String contacts() {
        return maybe("'contacts':[{" + person("wa_id", "user_id") + "'profile':{'name':'Ada'}}],");
    }

    private String message() {
        if (random.nextInt(20) == 0) {
            return one(List.of("7", "{}", "'nothing'", "{'type':'text','text':{'body':'STOP'}}"));
        }
        String id = "wamid." + messages++;
        if (random.nextInt(8) == 0) {
            return "{'id':'" + id + "'," + person("from", "from_user_id") + "'timestamp':'" + seconds()
                    + "','type':'system','system':{'type':'user_changed_number','wa_id':'" + one(NUMBERS) + "'}}";
        }
        String type = one(TYPES);
        String words = type.equals("image")
                ? "'image':{'caption':'" + one(TEXTS) + "'}"
                : "'text':{'body':'" + one(TEXTS) + "'}";
        return "{'id':'" + id + "'," + person("from", "from_user_id") + "'timestamp':'" + seconds() + "','type':'"
                + type + "'," + maybe("'group_id':'g',", 10) + words + "}";
    }

    private String status() {
        boolean failed = random.nextInt(3) > 0;
        return "{'id':'sent." + random.nextInt(NUMBERS.size()) + "'," + person("recipient_id", "recipient_user_id")
                + "'timestamp':'" + seconds() + "','status':'" + (failed ? "failed" : "delivered") + "'"
                + (failed ? ",'errors':[{'code':" + CODES[random.nextInt(CODES.length)] + "}]" : "") + "}";
    }

    /** A number, a user id, both or neither. */
    private String person(String numberField, String idField) {
        int which = random.nextInt(8);
        String number = "'" + numberField + "':'" + one(NUMBERS) + "',";
        String id = "'" + idField + "':'" + one(USER_IDS) + "',";
        return which == 0 ? "" : which < 4 ? number : which < 6 ? id : number + id;
    }

    /** Within three days, to the hour and a few seconds, so that some times are the same. */
    private long seconds() {
        return BEGIN.getEpochSecond() + 3_600L * random.nextInt(73) + random.nextInt(3);
    }

    private String maybe(String text) {
        return maybe(text, 2);
    }

    private String maybe(String text, int seldom) {
        return random.nextInt(seldom) == 0 ? text : "";
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** For messages of failures. */
    static String told(long seed) {
        return String.format(Locale.ROOT, "in the stream of seed %d", seed);
    }
}
