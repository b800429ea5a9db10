-- What customers did, as their own systems tell it. `events` is ours; this is theirs. message_id is the sender's, so that what is sent
-- twice is kept once.
create table activities (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  contact_id uuid, account_id uuid, name text not null check (length(name) between 1 and 100), properties jsonb not null default '{}',
  at timestamptz not null, message_id text not null check (length(message_id) between 1 and 200), import_id uuid,
  xid xid8 not null default pg_current_xact_id(),
  primary key (workspace_id, id), unique (workspace_id, message_id), check (contact_id is not null or account_id is not null),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id), foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  foreign key (workspace_id, import_id) references imports (workspace_id, id));
create index activities_by_contact on activities (workspace_id, contact_id, name, at) where contact_id is not null;
create index activities_by_account on activities (workspace_id, account_id, name, at) where account_id is not null;
create index activities_by_name on activities (workspace_id, name, at);
-- In the order in which transactions began: whoever has read below the oldest that still runs has missed nothing.
create index activities_by_xid on activities (workspace_id, xid, id);
create index activities_by_import on activities (workspace_id, import_id) where import_id is not null;
-- By which an event may name a company.
create index accounts_by_domain on accounts (workspace_id, domain) where domain is not null;

-- How events become an attribute: its name, type and key stand in its definition, its values among the attributes of contacts and
-- accounts. due_since: they are to be counted; begun_at, place: since when they are, and how far that has come.
create table measures (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, definition_id uuid not null,
  event text not null check (length(event) between 1 and 100),
  calculation text not null check (calculation in ('count', 'sum', 'last', 'days_since', 'first_day')),
  property text check (length(property) between 1 and 100), value_type text check (value_type in ('number', 'text')),
  days integer check (days between 1 and 3650), conditions jsonb not null default '[]',
  created_at timestamptz not null, created_by uuid, updated_at timestamptz not null,
  due_since timestamptz, begun_at timestamptz, place uuid, done integer not null default 0, counted_at timestamptz,
  primary key (workspace_id, id), unique (workspace_id, definition_id),
  foreign key (workspace_id, definition_id) references attribute_definitions (workspace_id, id) on delete cascade);

-- How far counting has followed what came in, and the day (where the workspace is) for which all values were counted last.
create table measure_rounds (
  workspace_id uuid primary key references workspaces (id) on delete cascade,
  xid xid8, activity_id uuid, contact_id uuid, account_id uuid, day date not null);

do $$ declare t text; begin
  foreach t in array array['activities', 'measures', 'measure_rounds'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;

-- For how long events are kept.
alter table workspaces add column activity_months integer not null default 24 check (activity_months between 1 and 120);
-- A write-only key sends events and can read nothing, so that it may stand where others find it.
alter table api_keys add column kind text not null default 'full' check (kind in ('full', 'write-only'));
alter table imports drop constraint imports_kind_check, add constraint imports_kind_check check (kind in ('contacts', 'responses', 'activities'));
