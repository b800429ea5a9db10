-- Who we are. Roles hb_app (a workspace's rows), hb_auth (signing in) and hb_jobs (the queue) exist already: platform/database makes them.
grant usage on schema public to hb_app;
create schema auth;
grant usage on schema auth to hb_auth;

-- The tables of better-auth under names of our own; they know persons, never workspaces' rows.
create table auth.persons (
  id uuid primary key default gen_random_uuid(), name text not null, email text not null unique, email_verified boolean not null,
  image text, locale text, created_at timestamptz not null default now(), updated_at timestamptz not null default now());
create table auth.sessions (
  id uuid primary key default gen_random_uuid(), expires_at timestamptz not null, token text not null unique, created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(), ip_address text, user_agent text,
  person_id uuid not null references auth.persons (id) on delete cascade, workspace_id uuid);
create index on auth.sessions (person_id);
create table auth.credentials (
  id uuid primary key default gen_random_uuid(), account_id text not null, provider_id text not null,
  person_id uuid not null references auth.persons (id) on delete cascade, access_token text, refresh_token text, id_token text,
  access_token_expires_at timestamptz, refresh_token_expires_at timestamptz, scope text, password text,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now());
create index on auth.credentials (person_id);
create table auth.proofs (
  id uuid primary key default gen_random_uuid(), identifier text not null, value text not null, expires_at timestamptz not null,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now());
create index on auth.proofs (identifier);

-- What must be known before the workspace is: the number in a link, and which doors a person may enter.
create table auth.workspaces (
  workspace_id uuid primary key, number integer not null generated always as identity unique);
create table auth.doors (
  person_id uuid not null, workspace_id uuid not null references auth.workspaces (workspace_id) on delete cascade,
  primary key (person_id, workspace_id));
grant select, insert, update, delete on auth.persons, auth.sessions, auth.credentials, auth.proofs to hb_auth;
grant select on auth.workspaces, auth.doors to hb_auth;

create function current_workspace() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.workspace', true), '')::uuid $$;

-- The tenant itself: its id is the workspace_id of every other table.
create table workspaces (
  id uuid primary key,
  number integer not null unique,
  name text not null check (length(name) between 1 and 120),
  locale text not null default 'en' check (locale in ('en', 'zh-Hans', 'zh-Hant')),
  time_zone text not null default 'UTC' check (length(time_zone) between 1 and 64),
  quiet_days integer not null default 90 check (quiet_days between 0 and 3650),
  sample boolean not null default false,
  -- No mail leaves while it is held; a sample's never goes further than its outbox, held or not.
  mail_held_at timestamptz,
  created_at timestamptz not null);
alter table workspaces enable row level security;
alter table workspaces force row level security;
create policy tenant on workspaces using (id = current_workspace()) with check (id = current_workspace());
create policy only_samples_go on workspaces as restrictive for delete using (sample);
grant select, insert, update, delete on workspaces to hb_app;

create table members (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  person_id uuid, name text not null check (length(name) between 1 and 120), email text not null check (length(email) between 3 and 254),
  role text not null check (role in ('viewer', 'analyst', 'agent', 'manager', 'owner')),
  joined_at timestamptz not null, left_at timestamptz,
  primary key (workspace_id, id), unique (workspace_id, person_id));

-- A link that lets one person join once. The token is signed and carries this id; nothing of it is stored. A member or a key invites.
create table member_invites (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  role text not null check (role in ('viewer', 'analyst', 'agent', 'manager', 'owner')), email text,
  invited_by uuid not null, created_at timestamptz not null, expires_at timestamptz not null, accepted_at timestamptz, revoked_at timestamptz,
  primary key (workspace_id, id));

create table api_keys (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  name text not null check (length(name) between 1 and 120), prefix text not null, hash text not null,
  role text not null check (role in ('viewer', 'analyst', 'agent', 'manager', 'owner')),
  created_at timestamptz not null, created_by uuid, last_used_at timestamptz, revoked_at timestamptz,
  primary key (workspace_id, id), unique (workspace_id, prefix));

-- Timeline, reactions and change log are this one table: append-only, read below pg_snapshot_xmin by whoever follows it.
create table events (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  kind text not null, subject_id uuid, contact_id uuid, actor_id uuid, at timestamptz not null, detail jsonb not null default '{}',
  xid xid8 not null default pg_current_xact_id(),
  primary key (workspace_id, id));
create index events_by_xid on events (workspace_id, xid);
create index events_by_contact on events (workspace_id, contact_id, at) where contact_id is not null;

create table audit_entries (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  position integer not null, actor_id uuid, actor_name text not null, action text not null, subject text not null,
  before jsonb, after jsonb, at timestamptz not null, previous_hash text not null, hash text not null,
  primary key (workspace_id, id), unique (workspace_id, position));

create table idempotency_keys (
  workspace_id uuid not null references workspaces (id) on delete cascade, key text not null check (length(key) between 1 and 200),
  request_hash text not null, status integer not null, reply jsonb, at timestamptz not null,
  primary key (workspace_id, key));

create table files (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  name text not null check (length(name) between 1 and 255), bytes bytea not null, size integer not null, created_at timestamptz not null, created_by uuid,
  primary key (workspace_id, id));

-- Of two who would be the first owner at the same moment, one waits here and finds the other.
create function any_owner() returns boolean language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('hearback.first_owner', 0));
  return exists (select from auth.doors);
end $$;
revoke execute on function any_owner() from public;
grant execute on function any_owner() to hb_app;

-- Doors follow members, and numbers follow workspaces, without the tenant's role seeing either table.
create function auth.open_door() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.person_id is null then return null; end if;
  if new.left_at is null then
    insert into auth.doors (person_id, workspace_id) values (new.person_id, new.workspace_id) on conflict do nothing;
  else
    delete from auth.doors where person_id = new.person_id and workspace_id = new.workspace_id;
    update auth.sessions set workspace_id = null where person_id = new.person_id and workspace_id = new.workspace_id;
  end if;
  return null;
end $$;
create trigger doors after insert or update of left_at, person_id on members for each row execute function auth.open_door();
create function auth.number_workspace() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into auth.workspaces (workspace_id) values (new.id) returning number into new.number;
    return new;
  end if;
  delete from auth.workspaces where workspace_id = old.id;
  update auth.sessions set workspace_id = null where workspace_id = old.id;
  return old;
end $$;
create trigger number_first before insert on workspaces for each row execute function auth.number_workspace();
create trigger number_last after delete on workspaces for each row execute function auth.number_workspace();
