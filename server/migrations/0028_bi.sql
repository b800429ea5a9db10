-- What other tools may read with SQL: one login, one workspace, these views and nothing else. Names and addresses of people are in none.
do $$ begin
  if not exists (select from pg_roles where rolname = 'hb_bi') then create role hb_bi nologin; end if;
  if not exists (select from pg_roles where rolname = 'hb_reader') then create role hb_reader nologin; end if;
  -- From PostgreSQL 16 on, whoever makes a role may not yet put it on.
  if not (select rolsuper from pg_roles where rolname = current_user) then execute 'grant hb_bi to current_user'; end if;
end $$;

create table auth.readers (
  role_name text primary key check (length(role_name) between 1 and 63),
  workspace_id uuid not null references auth.workspaces (workspace_id) on delete cascade, created_at timestamptz not null default now(),
  -- What people wrote may name them and others, so it is read only by logins that were made for it.
  verbatims boolean not null default false);

create schema bi;
-- Whose rows a session may read is decided by the login it came in with, which no setting changes.
create function bi.workspace() returns uuid language sql stable parallel safe security definer set search_path = '' as
  $$ select workspace_id from auth.readers where role_name = session_user $$;
create function bi.reads_verbatims() returns boolean language sql stable parallel safe security definer set search_path = '' as
  $$ select coalesce((select verbatims from auth.readers where role_name = session_user), false) $$;

-- The views run as hb_bi, which sees what belongs to the login's workspace.
grant usage on schema public to hb_bi;
do $$ declare t text; begin
  foreach t in array array['programs', 'waves', 'accounts', 'contacts', 'invitations', 'responses', 'cases'] loop
    execute format('create policy bi on %I for select to hb_bi using (workspace_id = (select bi.workspace()))', t);
    execute format('grant select on %I to hb_bi', t);
  end loop;
end $$;

create view bi.programs with (security_barrier) as
  select id, name, rhythm, brand, locale, created_at, archived_at from programs where workspace_id = (select bi.workspace());
create view bi.waves with (security_barrier) as
  select id, program_id, name, started_at, closes_at, stopped_at from waves where workspace_id = (select bi.workspace());
create view bi.accounts with (security_barrier) as
  select id, external_id, name, domain, attributes, created_at, updated_at from accounts where workspace_id = (select bi.workspace());
create view bi.contacts with (security_barrier) as
  -- Some know their customers by address.
  select id, case when external_id !~ '@' then external_id end as external_id, account_id, role, locale, time_zone, attributes, created_at, updated_at
  from contacts where workspace_id = (select bi.workspace()) and erased_at is null;
create view bi.invitations with (security_barrier) as
  select id, program_id, wave_id, contact_id, account_id, channel, inclusion_probability, attributes, created_at, declined_at
  from invitations where workspace_id = (select bi.workspace());
create view bi.responses with (security_barrier) as
  select id, program_id, wave_id, invitation_id, contact_id, account_id, rating,
    case when rating >= 9 then 'promoter' when rating >= 7 then 'passive' else 'detractor' end as "group",
    case when (select bi.reads_verbatims()) then verbatim end as verbatim, locale, channel, answered_at, evidence, evidence in ('confirmed', 'auto', 'weak') as counted, attributes
  from responses where workspace_id = (select bi.workspace());
create view bi.cases with (security_barrier) as
  select id, response_id, contact_id, account_id, owner_id, state, root_cause, opened_at, due_at, contacted_at, closed_at
  from cases where workspace_id = (select bi.workspace());

do $$ declare v text; begin
  grant create on schema bi to hb_bi;
  foreach v in array array['programs', 'waves', 'accounts', 'contacts', 'invitations', 'responses', 'cases'] loop
    execute format('alter view bi.%I owner to hb_bi', v);
    execute format('grant select on bi.%I to hb_reader', v);
  end loop;
  revoke create on schema bi from hb_bi;
end $$;
grant usage on schema bi to hb_bi, hb_reader;
