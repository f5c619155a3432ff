package io.optin.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies as Meta sends them. */
final class WebhookBodies {
    private static final String TIME = "1772359200";

    private WebhookBodies() {}

    /** The body of that name: {@code message}, {@code status}, or a {@code batch} of a hundred messages. */
    static String of(String name) {
        return switch (name) {
            case "message" -> change(message(0));
            case "status" -> change(status());
            case "batch" ->
                "{\"object\":\"whatsapp_business_account\",\"entry\":["
                        + IntStream.range(0, 100)
                                .mapToObj(i -> entry(message(i)))
                                .collect(Collectors.joining(","))
                        + "]}";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String change(String parts) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[" + entry(parts) + "]}";
    }

    private static String entry(String parts) {
        return "{\"id\":\"102290129340398\",\"changes\":[{\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":"
                + "{\"display_phone_number\":\"15550783881\",\"phone_number_id\":\"106540352242922\"}," + parts
                + "},\"field\":\"messages\"}]}";
    }

    private static String message(int person) {
        String number = String.valueOf(14155550100L + person);
        String id = "US.1349120865530274" + (1000 + person);
        return "\"contacts\":[{\"profile\":{\"name\":\"Ada Lovelace\"},\"wa_id\":\"" + number + "\",\"user_id\":\"" + id
                + "\"}],\"messages\":[{\"from\":\"" + number + "\",\"from_user_id\":\"" + id
                + "\",\"id\":\"wamid.HBgLMTQxNTU1NTAxMDAVAgASGBQzQTdCNUJEMjE5RTBEOEZCQUI" + person
                + "AA==\",\"timestamp\":\"" + TIME
                + "\",\"text\":{\"body\":\"Hello, could you please tell me when my order from last week will arrive? I am"
                + " not at home on Friday.\"},\"type\":\"text\"}]";
    }

    private static String status() {
        return "\"statuses\":[{\"id\":\"wamid.HBgLMTQxNTU1NTAxMDAVAgASGBQzQTdCNUJEMjE5RTBEOEZCQUIAA==\",\"status\":"
                + "\"delivered\",\"timestamp\":\"" + TIME
                + "\",\"recipient_id\":\"14155550100\",\"recipient_user_id\":\"US.13491208655302741918\",\"conversation\":"
                + "{\"id\":\"c6f2a39b0f2a4d5a\",\"origin\":{\"type\":\"utility\"}},\"pricing\":{\"billable\":true,"
                + "\"pricing_model\":\"PMP\",\"type\":\"regular\",\"category\":\"utility\"}}]";
    }
}
