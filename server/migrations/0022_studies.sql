-- Why scores are as they are: what was asked, with the seed of its chance and what was found, so that a link shows the same to everybody.
-- Nothing here cannot be computed again. `key` tells a question about the same answers; `beat_at`: when whoever computes it was last heard of.
create table studies (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, key text not null, seed text not null,
  question jsonb not null, of_today boolean not null, asked_by uuid, asked_at timestamptz not null,
  begun_at timestamptz, beat_at timestamptz, part text, progress real not null default 0 check (progress between 0 and 1),
  cancelled_at timestamptz, finished_at timestamptz, problem text, about jsonb not null default '{}', result jsonb not null default '{}',
  primary key (workspace_id, id));
create index studies_by_key on studies (workspace_id, key, asked_at desc);
create index studies_by_time on studies (workspace_id, asked_at);

do $$ begin
  alter table studies enable row level security;
  alter table studies force row level security;
  create policy tenant on studies using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
  grant select, insert, update, delete on studies to hb_app;
end $$;
