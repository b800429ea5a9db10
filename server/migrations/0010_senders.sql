-- Where notices about our mails come back to, and the mailbox in which they are read; one row for each workspace that set it.
create table bounce_mailboxes (
  workspace_id uuid primary key references workspaces (id) on delete cascade,
  address text check (length(address) between 3 and 254),
  host text check (length(host) between 1 and 253), port integer check (port between 1 and 65535), tls text check (tls in ('tls', 'starttls', 'none')),
  login text check (length(login) between 1 and 254), sealed_password text, folder text check (length(folder) between 1 and 200),
  -- How far it was read (RFC 9051 2.3.1.1): a UID means something only with its validity.
  uid_validity bigint, last_uid bigint, read_at timestamptz, problem text, changed_at timestamptz not null,
  check ((host is null) = (port is null) and (host is null) = (tls is null) and (host is null) = (login is null) and (host is null) = (sealed_password is null)));

-- An address of ours to which a mail provider reports; removed ones stay, so that their key never means another.
create table mail_hooks (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  provider text not null check (provider in ('ses', 'sendgrid', 'postmark')), public_key text, topic_arn text,
  created_at timestamptz not null, created_by uuid, confirmed_at timestamptz, heard_at timestamptz, removed_at timestamptz,
  primary key (workspace_id, id));

-- What came back about our mails, each once; what is not judged yet waits here.
create table notices (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  source text not null check (source in ('mailbox', 'ses', 'sendgrid', 'postmark')), source_id text not null check (length(source_id) between 1 and 200),
  message_id uuid not null, class text not null check (class in ('hard', 'soft', 'complaint', 'delayed', 'delivered', 'unclassified')),
  status text, said text check (length(said) <= 500), at timestamptz not null, judged_at timestamptz,
  primary key (workspace_id, id), unique (workspace_id, source, source_id),
  foreign key (workspace_id, message_id) references messages (workspace_id, id) on delete cascade);
create index notices_waiting on notices (workspace_id, id) where judged_at is null;
create index notices_by_message on notices (workspace_id, message_id, at);
create index notices_by_time on notices (workspace_id, at desc, id desc);

alter table messages add column bounce text check (bounce in ('hard', 'soft', 'complaint'));
create index messages_by_address on messages (workspace_id, lower(to_address), created_at desc);
-- A pause is a suppression that ends by itself.
alter table suppressions add column until timestamptz;
create index suppressions_ending on suppressions (workspace_id, until) where until is not null and lifted_at is null;

-- Who a mail is from; a program picks one.
create table senders (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  name text not null check (length(name) between 1 and 120), address text not null check (length(address) between 3 and 254),
  reply_to text check (length(reply_to) between 3 and 254), created_at timestamptz not null, created_by uuid, removed_at timestamptz,
  primary key (workspace_id, id));
alter table programs add column sender_id uuid;
alter table programs add foreign key (workspace_id, sender_id) references senders (workspace_id, id);

-- A domain that we sign for. Nothing is signed before its key has once been seen in DNS.
create table sending_domains (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  domain text not null check (length(domain) between 3 and 253), selector text not null check (length(selector) between 1 and 63),
  public_key text not null, sealed_key text not null, spf text not null check (length(spf) between 1 and 300),
  created_at timestamptz not null, created_by uuid, checked_at timestamptz, findings jsonb, signs_since timestamptz, removed_at timestamptz,
  primary key (workspace_id, id));
create unique index sending_domains_in_force on sending_domains (workspace_id, domain) where removed_at is null;

do $$ declare t text; begin
  foreach t in array array['bounce_mailboxes', 'mail_hooks', 'notices', 'senders', 'sending_domains'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;
