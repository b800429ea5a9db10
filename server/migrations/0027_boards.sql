-- A question of the explorer by a name: what its address asks for, in the words of GET /api/explorer. of_team: everybody finds it.
-- removed_at: taken away, and still to be brought back.
create table saved_questions (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  name text not null check (length(name) between 1 and 120), asked jsonb not null, of_team boolean not null,
  created_by uuid not null, created_at timestamptz not null, updated_at timestamptz not null, removed_at timestamptz,
  primary key (workspace_id, id));

-- Whoever has changed nothing has no row, and sees what their role opens with.
create table boards (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  owner_id uuid not null, tiles jsonb not null, created_at timestamptz not null, updated_at timestamptz not null,
  primary key (workspace_id, id), unique (workspace_id, owner_id));

-- A way in for who has no account. What is in the link is kept nowhere: only its hash is.
create table share_links (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  token_hash text not null, name text not null check (length(name) between 1 and 120),
  subject text not null check (subject in ('board', 'question', 'report')), subject_id uuid not null,
  locale text not null check (locale in ('en', 'zh-Hans', 'zh-Hant')), verbatims boolean not null default false, password_hash text,
  created_by uuid not null, created_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz,
  views integer not null default 0, viewed_at timestamptz,
  primary key (workspace_id, id), unique (workspace_id, token_hash));

-- Who has said whether they want the mail of the week; without a word the role decides. And whom it has gone to: one a week each.
create table digest_choices (
  workspace_id uuid not null references workspaces (id) on delete cascade, member_id uuid not null,
  wanted boolean not null, chosen_at timestamptz not null,
  primary key (workspace_id, member_id), foreign key (workspace_id, member_id) references members (workspace_id, id));
create table digests (
  workspace_id uuid not null references workspaces (id) on delete cascade, member_id uuid not null,
  -- The Monday it begins with, where the workspace is. sent: there was something to say.
  week date not null, sent boolean not null, made_at timestamptz not null,
  primary key (workspace_id, member_id, week), foreign key (workspace_id, member_id) references members (workspace_id, id));

do $$ declare t text; begin
  foreach t in array array['saved_questions', 'boards', 'share_links', 'digest_choices', 'digests'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;
