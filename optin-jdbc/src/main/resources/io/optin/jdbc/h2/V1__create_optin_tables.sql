-- optin: consent, conversation windows, templates and identities, for H2 2.x.
-- Times are microseconds since 1970-01-01 in UTC; -1000000000000000000 is "never". The views show them readable.
-- Rename optin_ throughout where the tables shall be called otherwise, and tell JdbcSettings.

CREATE TABLE optin_prompt (
  business VARCHAR(255) NOT NULL,
  prompt_hash VARCHAR(64) NOT NULL,
  wording VARCHAR NOT NULL,
  language VARCHAR(64) NOT NULL,
  business_name VARCHAR(255) NOT NULL,
  control VARCHAR(64) NOT NULL,
  preselected BOOLEAN NOT NULL,
  implied_by VARCHAR,
  number_field VARCHAR(64) NOT NULL,
  whatsapp_logo BOOLEAN NOT NULL,
  opt_out_instructions VARCHAR,
  PRIMARY KEY (business, prompt_hash)
);

CREATE TABLE optin_consent_event (
  business VARCHAR(255) NOT NULL,
  contact VARCHAR(140) NOT NULL,
  event_id VARCHAR(255) NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  event_type VARCHAR(64) NOT NULL,
  happened_at BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  reported_by VARCHAR(64),
  scopes VARCHAR NOT NULL,
  channel VARCHAR(64),
  action VARCHAR(64),
  number_source VARCHAR(64),
  prompt_hash VARCHAR(64),
  shown_number VARCHAR,
  prompt_shown_at BIGINT,
  customer_wrote_at BIGINT,
  evidence VARCHAR,
  PRIMARY KEY (business, contact, event_id, content_hash)
);

CREATE INDEX optin_consent_event_by_id ON optin_consent_event (business, event_id);

CREATE TABLE optin_consent_state (
  business VARCHAR(255) NOT NULL,
  contact VARCHAR(140) NOT NULL,
  scope VARCHAR(64) NOT NULL,
  category VARCHAR(64) NOT NULL,
  opted_in_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  imported_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  opted_out_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  confirmed_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  PRIMARY KEY (business, contact, scope)
);

CREATE TABLE optin_conversation_state (
  business VARCHAR(255) NOT NULL,
  contact VARCHAR(140) NOT NULL,
  sender VARCHAR(16) NOT NULL,
  last_message_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  closed_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  stopped_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  resumed_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  PRIMARY KEY (business, contact, sender)
);

CREATE TABLE optin_sent_message (
  business VARCHAR(255) NOT NULL,
  contact VARCHAR(140) NOT NULL,
  message_id VARCHAR(255) NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  sender VARCHAR(16) NOT NULL,
  sent_at BIGINT NOT NULL,
  types VARCHAR,
  prompt_hash VARCHAR(64),
  customer_wrote_at BIGINT,
  template VARCHAR(1024),
  PRIMARY KEY (business, contact, message_id, content_hash)
);

CREATE INDEX optin_sent_message_by_id ON optin_sent_message (business, message_id);

CREATE TABLE optin_identity_link (
  business VARCHAR(255) NOT NULL,
  contact VARCHAR(140) NOT NULL,
  other_contact VARCHAR(140) NOT NULL,
  kind VARCHAR(64) NOT NULL,
  PRIMARY KEY (business, contact, other_contact, kind)
);

CREATE TABLE optin_template_state (
  template VARCHAR(1024) NOT NULL,
  kind VARCHAR(64) NOT NULL,
  item VARCHAR(64) NOT NULL,
  seen_at BIGINT NOT NULL DEFAULT -1000000000000000000,
  PRIMARY KEY (template, kind, item)
);

CREATE VIEW optin_prompt_readable AS SELECT
  business,
  prompt_hash,
  wording,
  language,
  business_name,
  control,
  preselected,
  implied_by,
  number_field,
  whatsapp_logo,
  opt_out_instructions
FROM optin_prompt;

CREATE VIEW optin_consent_event_readable AS SELECT
  business,
  contact,
  event_id,
  content_hash,
  event_type,
  DATEADD(MICROSECOND, happened_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') AS happened_at,
  DATEADD(MICROSECOND, received_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') AS received_at,
  reported_by,
  scopes,
  channel,
  action,
  number_source,
  prompt_hash,
  shown_number,
  DATEADD(MICROSECOND, prompt_shown_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') AS prompt_shown_at,
  DATEADD(MICROSECOND, customer_wrote_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') AS customer_wrote_at,
  evidence
FROM optin_consent_event;

CREATE VIEW optin_consent_state_readable AS SELECT
  business,
  contact,
  scope,
  category,
  CASE WHEN opted_in_at = -1000000000000000000 THEN NULL ELSE DATEADD(MICROSECOND, opted_in_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') END AS opted_in_at,
  CASE WHEN imported_at = -1000000000000000000 THEN NULL ELSE DATEADD(MICROSECOND, imported_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') END AS imported_at,
  CASE WHEN opted_out_at = -1000000000000000000 THEN NULL ELSE DATEADD(MICROSECOND, opted_out_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') END AS opted_out_at,
  CASE WHEN confirmed_at = -1000000000000000000 THEN NULL ELSE DATEADD(MICROSECOND, confirmed_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') END AS confirmed_at
FROM optin_consent_state;

CREATE VIEW optin_conversation_state_readable AS SELECT
  business,
  contact,
  sender,
  CASE WHEN last_message_at = -1000000000000000000 THEN NULL ELSE DATEADD(MICROSECOND, last_message_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') END AS last_message_at,
  CASE WHEN closed_at = -1000000000000000000 THEN NULL ELSE DATEADD(MICROSECOND, closed_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') END AS closed_at,
  CASE WHEN stopped_at = -1000000000000000000 THEN NULL ELSE DATEADD(MICROSECOND, stopped_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') END AS stopped_at,
  CASE WHEN resumed_at = -1000000000000000000 THEN NULL ELSE DATEADD(MICROSECOND, resumed_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') END AS resumed_at
FROM optin_conversation_state;

CREATE VIEW optin_sent_message_readable AS SELECT
  business,
  contact,
  message_id,
  content_hash,
  sender,
  DATEADD(MICROSECOND, sent_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') AS sent_at,
  types,
  prompt_hash,
  DATEADD(MICROSECOND, customer_wrote_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') AS customer_wrote_at,
  template
FROM optin_sent_message;

CREATE VIEW optin_identity_link_readable AS SELECT
  business,
  contact,
  other_contact,
  kind
FROM optin_identity_link;

CREATE VIEW optin_template_state_readable AS SELECT
  template,
  kind,
  item,
  CASE WHEN seen_at = -1000000000000000000 THEN NULL ELSE DATEADD(MICROSECOND, seen_at, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00') END AS seen_at
FROM optin_template_state;
