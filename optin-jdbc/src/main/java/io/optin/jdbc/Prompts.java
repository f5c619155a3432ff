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
    private final String insert;

    Prompts(Home home) {
        dialect = home.dialect();
        insert = dialect.insert(home.table(TABLE), COLUMNS);
    }

    void keep(Connection connection, Business business, ConsentPrompt prompt) throws SQLException {
        try (Call call = new Call(connection, insert)) {
            call.texts(business.id(), prompt.contentHash(), prompt.wording(), prompt.language(), prompt.businessName())
                    .text(prompt.control().name().toLowerCase(Locale.ROOT))
                    .flag(prompt.preselected())
                    .text(prompt.impliedBy())
                    .text(prompt.numberField().name().toLowerCase(Locale.ROOT))
                    .flag(prompt.whatsappLogo())
                    .text(prompt.optOutInstructions())
                    .runUnlessKnown(dialect);
        }
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
