-- Whom we ask, what was asked, and what came back.
create table accounts (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  external_id text check (length(external_id) between 1 and 200), name text not null check (length(name) between 1 and 200), domain text,
  owner_id uuid, attributes jsonb not null default '{}', import_id uuid, created_at timestamptz not null, updated_at timestamptz not null,
  primary key (workspace_id, id), unique (workspace_id, external_id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id));
create unique index accounts_by_name on accounts (workspace_id, lower(name));

create table contacts (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  external_id text check (length(external_id) between 1 and 200), email text check (length(email) between 3 and 254), address_hash text,
  phone text check (length(phone) between 3 and 40), name text check (length(name) between 1 and 200),
  locale text, time_zone text, account_id uuid, role text, attributes jsonb not null default '{}',
  import_id uuid, created_at timestamptz not null, updated_at timestamptz not null, erased_at timestamptz,
  primary key (workspace_id, id), unique (workspace_id, external_id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id));
create unique index contacts_by_email on contacts (workspace_id, lower(email));
create index contacts_by_account on contacts (workspace_id, account_id) where account_id is not null;
create index contacts_by_creation on contacts (workspace_id, created_at desc, id);
create index contacts_by_address on contacts (workspace_id, address_hash) where address_hash is not null;

create table attribute_definitions (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  "of" text not null check ("of" in ('contact', 'account', 'response')), key text not null check (length(key) between 1 and 100),
  type text not null check (type in ('text', 'number', 'money', 'date', 'boolean', 'list')), unit text, label text not null, origin text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id), unique (workspace_id, "of", key));

-- One file taken in: previewed, then committed, perhaps undone.
create table imports (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  kind text not null check (kind in ('contacts', 'responses')), file_id uuid not null, file_name text not null, encoding text not null, delimiter text not null,
  mapping jsonb, counts jsonb, created_at timestamptz not null, created_by uuid, started_at timestamptz, committed_at timestamptz, undone_at timestamptz,
  failed_at timestamptz, failure text,
  primary key (workspace_id, id), foreign key (workspace_id, file_id) references files (workspace_id, id));
create table import_rejects (
  workspace_id uuid not null references workspaces (id) on delete cascade, import_id uuid not null, row integer not null,
  severity text not null check (severity in ('rejected', 'warned')), problems jsonb not null, cells jsonb not null,
  primary key (workspace_id, import_id, row, severity), foreign key (workspace_id, import_id) references imports (workspace_id, id));
-- What a row replaced, so that the whole import can be undone; before is null where the import made the row.
create table import_changes (
  workspace_id uuid not null references workspaces (id) on delete cascade, import_id uuid not null,
  kind text not null check (kind in ('contact', 'account', 'attribute')), subject_id uuid not null, before jsonb,
  primary key (workspace_id, import_id, kind, subject_id), foreign key (workspace_id, import_id) references imports (workspace_id, id));

create table suppressions (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  address_hash text not null, channel text not null default 'email' check (channel in ('email')),
  reason text not null check (reason in ('unsubscribed', 'bounced', 'complained', 'erased', 'manual')), note text,
  created_at timestamptz not null, created_by uuid, lifted_at timestamptz, lifted_by uuid,
  primary key (workspace_id, id));
create unique index suppressions_in_force on suppressions (workspace_id, address_hash, channel) where lifted_at is null;

create table programs (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  name text not null check (length(name) between 1 and 120), rhythm text not null default 'relational' check (rhythm in ('relational', 'transactional')),
  brand text not null check (length(brand) between 1 and 120), locale text not null check (locale in ('en', 'zh-Hans', 'zh-Hant')),
  sender_name text not null check (length(sender_name) between 1 and 120), sender_email text not null check (length(sender_email) between 3 and 254),
  postal_address text, confidentiality text not null default 'named' check (confidentiality in ('named')),
  quiet_days integer check (quiet_days between 0 and 3650), created_at timestamptz not null, archived_at timestamptz,
  primary key (workspace_id, id));
-- Immutable once used: a change is a new version.
create table wordings (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, program_id uuid not null,
  locale text not null check (locale in ('en', 'zh-Hans', 'zh-Hant')), version integer not null,
  words jsonb not null, custom boolean not null, created_at timestamptz not null, created_by uuid,
  primary key (workspace_id, id), unique (workspace_id, program_id, locale, version),
  foreign key (workspace_id, program_id) references programs (workspace_id, id));

create table waves (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, program_id uuid not null,
  name text not null check (length(name) between 1 and 120), plan jsonb not null, seed bigint not null, closes_at timestamptz not null,
  created_at timestamptz not null, created_by uuid, started_at timestamptz, started_by uuid, stopped_at timestamptz, planned_at timestamptz,
  primary key (workspace_id, id), foreign key (workspace_id, program_id) references programs (workspace_id, id));
-- The ledger: one row for every contact and wave, also for "no".
create table decisions (
  workspace_id uuid not null references workspaces (id) on delete cascade, wave_id uuid not null, contact_id uuid not null,
  asked boolean not null, because text, until timestamptz, quiet_days integer not null, decided_at timestamptz not null,
  primary key (workspace_id, wave_id, contact_id), check (asked = (because is null)),
  foreign key (workspace_id, wave_id) references waves (workspace_id, id), foreign key (workspace_id, contact_id) references contacts (workspace_id, id));
create index decisions_by_contact on decisions (workspace_id, contact_id);

-- One ask of one person.
create table invitations (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, contact_id uuid not null, account_id uuid,
  program_id uuid not null, wave_id uuid not null, wording_id uuid not null, channel text not null default 'email' check (channel in ('email')),
  inclusion_probability double precision not null check (inclusion_probability > 0 and inclusion_probability <= 1),
  attributes jsonb not null default '{}', created_at timestamptz not null, declined_at timestamptz, closed_at timestamptz,
  primary key (workspace_id, id), unique (workspace_id, wave_id, contact_id) include (account_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id), foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  foreign key (workspace_id, program_id) references programs (workspace_id, id), foreign key (workspace_id, wave_id) references waves (workspace_id, id),
  foreign key (workspace_id, wording_id) references wordings (workspace_id, id));
create index invitations_by_account on invitations (workspace_id, account_id) where account_id is not null;
create index invitations_by_contact on invitations (workspace_id, contact_id, created_at desc);

-- Every mail, and the sending queue at once: claimed with skip locked; (invitation, number) makes doubles impossible.
create table messages (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  kind text not null check (kind in ('ask', 'reminder', 'test', 'alert', 'reply')), invitation_id uuid, number integer, case_id uuid, contact_id uuid, member_id uuid,
  to_address text not null, to_name text, content jsonb,
  state text not null check (state in ('planned', 'queued', 'sending', 'sent', 'deferred', 'bounced', 'failed', 'uncertain')),
  attempt integer not null default 0, next_at timestamptz not null, leased_until timestamptz, leased_by uuid,
  header_id text not null, in_reply_to text, created_at timestamptz not null, created_by uuid, sent_at timestamptz, resolved_at timestamptz,
  -- kept: it stayed in the outbox, since nothing leaves from here. said: the last words of the mail server.
  kept boolean not null default false, problem text, said text check (length(said) <= 500),
  primary key (workspace_id, id), unique (workspace_id, invitation_id, number),
  foreign key (workspace_id, invitation_id) references invitations (workspace_id, id), foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  check ((kind in ('ask', 'reminder')) = (invitation_id is not null and number is not null)));
create index messages_due on messages (workspace_id, next_at) where state in ('queued', 'deferred', 'sending');
-- What a response rate leaves out.
create index messages_undelivered on messages (workspace_id, invitation_id) where number = 1 and (sent_at is null or state = 'bounced');
create index messages_by_creation on messages (workspace_id, created_at desc, id);
create index messages_by_contact on messages (workspace_id, contact_id) where contact_id is not null;

-- Evidence, never an answer.
create table clicks (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, invitation_id uuid not null,
  rating smallint check (rating between 0 and 10), signals jsonb not null, at timestamptz not null,
  primary key (workspace_id, id));
create index clicks_by_invitation on clicks (workspace_id, invitation_id);
create index clicks_by_time on clicks (workspace_id, at);

create table responses (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  invitation_id uuid, contact_id uuid, account_id uuid, program_id uuid not null, wave_id uuid,
  rating smallint not null check (rating between 0 and 10), verbatim text, locale text, wording_id uuid, channel text not null check (channel in ('email', 'import')),
  answered_at timestamptz not null, revision integer not null default 1, consent_at timestamptz,
  evidence text not null check (evidence in ('confirmed', 'auto', 'weak', 'provisional', 'discarded')), evidence_because text not null, evidence_version integer not null,
  signals jsonb not null default '{}', attributes jsonb not null default '{}', import_id uuid, import_row integer,
  primary key (workspace_id, id), unique (workspace_id, invitation_id),
  foreign key (workspace_id, invitation_id) references invitations (workspace_id, id), foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id), foreign key (workspace_id, program_id) references programs (workspace_id, id),
  foreign key (workspace_id, wave_id) references waves (workspace_id, id), foreign key (workspace_id, import_id) references imports (workspace_id, id));
create index responses_by_time on responses (workspace_id, answered_at, id);
-- The score screen counts from this index alone.
create index responses_counted on responses (workspace_id, program_id, answered_at) include (rating, wave_id)
  where evidence in ('confirmed', 'auto', 'weak');
create index responses_by_wave on responses (workspace_id, wave_id) include (rating, evidence, account_id) where wave_id is not null;
create index responses_by_account on responses (workspace_id, account_id, answered_at desc) where account_id is not null;
create index responses_by_contact on responses (workspace_id, contact_id) where contact_id is not null;
create index responses_by_import on responses (workspace_id, import_id) where import_id is not null;
create index responses_unconfirmed on responses (workspace_id, answered_at) where evidence = 'provisional';
create table response_revisions (
  workspace_id uuid not null references workspaces (id) on delete cascade, response_id uuid not null, revision integer not null,
  rating smallint not null, verbatim text, consent_at timestamptz, evidence text not null, at timestamptz not null,
  primary key (workspace_id, response_id, revision), foreign key (workspace_id, response_id) references responses (workspace_id, id) on delete cascade);
