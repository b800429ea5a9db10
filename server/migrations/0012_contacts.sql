-- People who meet a condition, by a name. The condition is text, as a person wrote it; what it means is for domain/listen/segment to say.
create table segments (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  name text not null check (length(name) between 1 and 120), condition text not null check (length(condition) between 1 and 2000),
  created_at timestamptz not null, created_by uuid, updated_at timestamptz not null,
  primary key (workspace_id, id));
create unique index segments_by_name on segments (workspace_id, lower(name));

-- What was known of a person or a company before and after each change. It holds personal data, so that the audit need not.
create table attribute_changes (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  "of" text not null check ("of" in ('contact', 'account')), subject_id uuid not null,
  -- A field of every contact or account, or an attribute of the workspace's own.
  field boolean not null, key text not null check (length(key) between 1 and 100), before jsonb, after jsonb,
  at timestamptz not null, origin text not null check (origin in ('import', 'member')), actor_id uuid, import_id uuid,
  primary key (workspace_id, id), foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade,
  check ((origin = 'import') = (import_id is not null)));
create index attribute_changes_by_subject on attribute_changes (workspace_id, subject_id, at desc, id);
create index attribute_changes_by_import on attribute_changes (workspace_id, import_id, subject_id) where import_id is not null;

do $$ declare t text; begin
  foreach t in array array['segments', 'attribute_changes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;

-- Who wants to be forgotten takes their words along: of what is otherwise written for ever, only the words may be emptied.
grant update (verbatim, consent_at) on response_revisions to hb_app;
create index suppressions_by_creation on suppressions (workspace_id, created_at desc, id) where lifted_at is null;
