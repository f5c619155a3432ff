-- optin: consent, conversation windows, templates and identities, for MariaDB 10.6 and newer, and MySQL 8.
-- Times are microseconds since 1970-01-01 in UTC; -1000000000000000000 is "never". The views show them readable.
-- Rename optin_ throughout where the tables shall be called otherwise, and tell JdbcSettings.

CREATE TABLE optin_prompt (
  business VARBINARY(765) NOT NULL,
  prompt_hash VARBINARY(64) NOT NULL,
  wording MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  language VARBINARY(64) NOT NULL,
  business_name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  control VARBINARY(64) NOT NULL,
  preselected BOOLEAN NOT NULL,
  implied_by MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  number_field VARBINARY(64) NOT NULL,
  whatsapp_logo BOOLEAN NOT NULL,
  opt_out_instructions MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  PRIMARY KEY (business, prompt_hash)
) ENGINE = InnoDB;

CREATE TABLE optin_consent_event (
  business VARBINARY(765) NOT NULL,
  contact VARBINARY(140) NOT NULL,
  event_id VARBINARY(765) NOT NULL,
  content_hash VARBINARY(64) NOT NULL,
  event_type VARBINARY(64) NOT NULL,
  happened_at BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  reported_by VARBINARY(64),
  scopes MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  channel VARBINARY(64),
  action VARBINARY(64),
  number_source VARBINARY(64),
  prompt_hash VARBINARY(64),
  shown_number MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  prompt_shown_at BIGINT,
  customer_wrote_at BIGINT,
  evidence MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  PRIMARY KEY (business, contact, event_id, content_hash)
) ENGINE = InnoDB;

CREATE INDEX optin_consent_event_by_id ON optin_consent_event (business, event_id);

CREATE TABLE optin_consent_state (
  business VARBINARY(765) NOT NULL,
  contact VARBINARY(140) NOT NULL,
  scope VARBINARY(64) NOT NULL,
  category VARBINARY(64) NOT NULL,
  opted_in_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  imported_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  opted_out_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  confirmed_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  PRIMARY KEY (business, contact, scope)
) ENGINE = InnoDB;

CREATE TABLE optin_conversation_state (
  business VARBINARY(765) NOT NULL,
  contact VARBINARY(140) NOT NULL,
  sender VARBINARY(16) NOT NULL,
  last_message_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  closed_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  stopped_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  resumed_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  PRIMARY KEY (business, contact, sender)
) ENGINE = InnoDB;

CREATE TABLE optin_sent_message (
  business VARBINARY(765) NOT NULL,
  contact VARBINARY(140) NOT NULL,
  message_id VARBINARY(765) NOT NULL,
  content_hash VARBINARY(64) NOT NULL,
  sender VARBINARY(16) NOT NULL,
  sent_at BIGINT NOT NULL,
  types MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  prompt_hash VARBINARY(64),
  customer_wrote_at BIGINT,
  template VARBINARY(2048),
  PRIMARY KEY (business, contact, message_id, content_hash)
) ENGINE = InnoDB;

CREATE INDEX optin_sent_message_by_id ON optin_sent_message (business, message_id);

CREATE TABLE optin_identity_link (
  business VARBINARY(765) NOT NULL,
  contact VARBINARY(140) NOT NULL,
  other_contact VARBINARY(140) NOT NULL,
  kind VARBINARY(64) NOT NULL,
  PRIMARY KEY (business, contact, other_contact, kind)
) ENGINE = InnoDB;

CREATE TABLE optin_template_state (
  template VARBINARY(2048) NOT NULL,
  kind VARBINARY(64) NOT NULL,
  item VARBINARY(64) NOT NULL,
  seen_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  PRIMARY KEY (template, kind, item)
) ENGINE = InnoDB;

CREATE VIEW optin_prompt_readable AS SELECT
  CONVERT(business USING utf8mb4) AS business,
  CONVERT(prompt_hash USING utf8mb4) AS prompt_hash,
  wording,
  CONVERT(language USING utf8mb4) AS language,
  business_name,
  CONVERT(control USING utf8mb4) AS control,
  preselected,
  implied_by,
  CONVERT(number_field USING utf8mb4) AS number_field,
  whatsapp_logo,
  opt_out_instructions
FROM optin_prompt;

CREATE VIEW optin_consent_event_readable AS SELECT
  CONVERT(business USING utf8mb4) AS business,
  CONVERT(contact USING utf8mb4) AS contact,
  CONVERT(event_id USING utf8mb4) AS event_id,
  CONVERT(content_hash USING utf8mb4) AS content_hash,
  CONVERT(event_type USING utf8mb4) AS event_type,
  TIMESTAMPADD(MICROSECOND, happened_at, '1970-01-01 00:00:00.000000') AS happened_at,
  TIMESTAMPADD(MICROSECOND, received_at, '1970-01-01 00:00:00.000000') AS received_at,
  CONVERT(reported_by USING utf8mb4) AS reported_by,
  scopes,
  CONVERT(channel USING utf8mb4) AS channel,
  CONVERT(action USING utf8mb4) AS action,
  CONVERT(number_source USING utf8mb4) AS number_source,
  CONVERT(prompt_hash USING utf8mb4) AS prompt_hash,
  shown_number,
  TIMESTAMPADD(MICROSECOND, prompt_shown_at, '1970-01-01 00:00:00.000000') AS prompt_shown_at,
  TIMESTAMPADD(MICROSECOND, customer_wrote_at, '1970-01-01 00:00:00.000000') AS customer_wrote_at,
  evidence
FROM optin_consent_event;

CREATE VIEW optin_consent_state_readable AS SELECT
  CONVERT(business USING utf8mb4) AS business,
  CONVERT(contact USING utf8mb4) AS contact,
  CONVERT(scope USING utf8mb4) AS scope,
  CONVERT(category USING utf8mb4) AS category,
  CASE WHEN opted_in_at = -1000000000000000000 THEN NULL ELSE TIMESTAMPADD(MICROSECOND, opted_in_at, '1970-01-01 00:00:00.000000') END AS opted_in_at,
  CASE WHEN imported_at = -1000000000000000000 THEN NULL ELSE TIMESTAMPADD(MICROSECOND, imported_at, '1970-01-01 00:00:00.000000') END AS imported_at,
  CASE WHEN opted_out_at = -1000000000000000000 THEN NULL ELSE TIMESTAMPADD(MICROSECOND, opted_out_at, '1970-01-01 00:00:00.000000') END AS opted_out_at,
  CASE WHEN confirmed_at = -1000000000000000000 THEN NULL ELSE TIMESTAMPADD(MICROSECOND, confirmed_at, '1970-01-01 00:00:00.000000') END AS confirmed_at
FROM optin_consent_state;

CREATE VIEW optin_conversation_state_readable AS SELECT
  CONVERT(business USING utf8mb4) AS business,
  CONVERT(contact USING utf8mb4) AS contact,
  CONVERT(sender USING utf8mb4) AS sender,
  CASE WHEN last_message_at = -1000000000000000000 THEN NULL ELSE TIMESTAMPADD(MICROSECOND, last_message_at, '1970-01-01 00:00:00.000000') END AS last_message_at,
  CASE WHEN closed_at = -1000000000000000000 THEN NULL ELSE TIMESTAMPADD(MICROSECOND, closed_at, '1970-01-01 00:00:00.000000') END AS closed_at,
  CASE WHEN stopped_at = -1000000000000000000 THEN NULL ELSE TIMESTAMPADD(MICROSECOND, stopped_at, '1970-01-01 00:00:00.000000') END AS stopped_at,
  CASE WHEN resumed_at = -1000000000000000000 THEN NULL ELSE TIMESTAMPADD(MICROSECOND, resumed_at, '1970-01-01 00:00:00.000000') END AS resumed_at
FROM optin_conversation_state;

CREATE VIEW optin_sent_message_readable AS SELECT
  CONVERT(business USING utf8mb4) AS business,
  CONVERT(contact USING utf8mb4) AS contact,
  CONVERT(message_id USING utf8mb4) AS message_id,
  CONVERT(content_hash USING utf8mb4) AS content_hash,
  CONVERT(sender USING utf8mb4) AS sender,
  TIMESTAMPADD(MICROSECOND, sent_at, '1970-01-01 00:00:00.000000') AS sent_at,
  types,
  CONVERT(prompt_hash USING utf8mb4) AS prompt_hash,
  TIMESTAMPADD(MICROSECOND, customer_wrote_at, '1970-01-01 00:00:00.000000') AS customer_wrote_at,
  CONVERT(template USING utf8mb4) AS template
FROM optin_sent_message;

CREATE VIEW optin_identity_link_readable AS SELECT
  CONVERT(business USING utf8mb4) AS business,
  CONVERT(contact USING utf8mb4) AS contact,
  CONVERT(other_contact USING utf8mb4) AS other_contact,
  CONVERT(kind USING utf8mb4) AS kind
FROM optin_identity_link;

CREATE VIEW optin_template_state_readable AS SELECT
  CONVERT(template USING utf8mb4) AS template,
  CONVERT(kind USING utf8mb4) AS kind,
  CONVERT(item USING utf8mb4) AS item,
  CASE WHEN seen_at = -1000000000000000000 THEN NULL ELSE TIMESTAMPADD(MICROSECOND, seen_at, '1970-01-01 00:00:00.000000') END AS seen_at
FROM optin_template_state;
