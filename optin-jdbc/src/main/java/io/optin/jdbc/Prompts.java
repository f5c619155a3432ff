package io.optin.jdbc;

import io.optin.consent.ConsentPrompt;
import io.optin.contact.Business;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The prompts that people saw, each once per business, under the hash of its content. */
final class Prompts {
    static final String TABLE = "prompt";

    private static final List<String> COLUMNS = List.of(
            "business",
            "prompt_hash",
            "wording",
            "language",
            "business_name",
            "control",
            "preselected",
            "implied_by",
            "number_field",
            "whatsapp_logo",
            "opt_out_instructions");

    private final Dialect dialect;
    private final String known;
    private final String insert;

    Prompts(Home home) {
        dialect = home.dialect();
        known = "SELECT COUNT(*) FROM " + home.table(TABLE) + " WHERE business = ? AND prompt_hash = ?";
        insert = dialect.insert(home.table(TABLE), COLUMNS);
    }

    /** Asks first: nearly always it is there, and its text need not travel. */
    void keep(Connection connection, Business business, ConsentPrompt prompt) throws SQLException {
        if (isKept(connection, business, prompt)) {
            return;
        }
        try (Call call = new Call(connection, insert)) {
            set(call, business, prompt).runUnlessKnown(dialect);
        }
    }

    private boolean isKept(Connection connection, Business business, ConsentPrompt prompt) throws SQLException {
        try (Call call = new Call(connection, known)) {
            ResultSet count = call.texts(business.id(), prompt.contentHash()).rows();
            return count.next() && count.getLong(1) > 0;
        }
    }

    String insert() {
        return insert;
    }

    /** Sets the parameters of {@link #insert}. */
    static Call set(Call call, Business business, ConsentPrompt prompt) throws SQLException {
        return call.texts(
                        business.id(), prompt.contentHash(), prompt.wording(), prompt.language(), prompt.businessName())
                .text(prompt.control().name().toLowerCase(Locale.ROOT))
                .flag(prompt.preselected())
                .text(prompt.impliedBy())
                .text(prompt.numberField().name().toLowerCase(Locale.ROOT))
                .flag(prompt.whatsappLogo())
                .text(prompt.optOutInstructions());
    }

    /** The prompt of a row that was joined with this table. */
    static ConsentPrompt of(ResultSet row) throws SQLException {
        ConsentPrompt.Builder prompt = ConsentPrompt.builder()
                .wording(row.getString("wording"))
                .language(row.getString("language"))
                .businessName(row.getString("business_name"))
                .control(Call.constant(ConsentPrompt.Control.class, row, "control"))
                .preselected(row.getBoolean("preselected"))
                .numberField(Call.constant(ConsentPrompt.NumberField.class, row, "number_field"))
                .whatsappLogo(row.getBoolean("whatsapp_logo"));
        Call.optionalText(row, "implied_by").ifPresent(prompt::impliedBy);
        Call.optionalText(row, "opt_out_instructions").ifPresent(prompt::optOutInstructions);
        return prompt.build();
    }
}
