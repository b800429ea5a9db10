-- Ways of asking that a wave tries against each other. What the variants leave of the whole waits until one is adopted.
create table experiments (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, wave_id uuid not null,
  varies text[] not null check (varies <@ array['subject', 'intro', 'question', 'sender_name', 'send_time']),
  stopping text not null check (stopping in ('fixed_horizon', 'always_valid')), read_days integer not null check (read_days between 1 and 60),
  -- People a variant had when the wave was planned: fixed before anything is known, since the sequence is narrowest there.
  planned_per_arm integer check (planned_per_arm >= 1),
  created_at timestamptz not null, created_by uuid, adopted_key text, adopted_at timestamptz, adopted_by uuid,
  primary key (workspace_id, id), unique (workspace_id, wave_id), check ((adopted_key is null) = (adopted_at is null)),
  foreign key (workspace_id, wave_id) references waves (workspace_id, id) on delete cascade);
-- The first is A, the program's own words. percent: of those who are asked.
create table variants (
  workspace_id uuid not null references workspaces (id) on delete cascade, experiment_id uuid not null,
  key text not null check (key in ('A', 'B', 'C', 'D')), percent integer not null check (percent between 1 and 99), content jsonb not null,
  primary key (workspace_id, experiment_id, key),
  foreign key (workspace_id, experiment_id) references experiments (workspace_id, id) on delete cascade);

do $$ declare t text; begin
  foreach t in array array['experiments', 'variants'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;

-- variant_adopted: it was not drawn but followed the decision, so no result counts it.
alter table invitations add column variant_key text check (variant_key in ('A', 'B', 'C', 'D')),
  add column variant_adopted boolean not null default false;

-- What a variant says in one language, made of the program's version: never in force, and kept for what was answered to it.
alter table wordings add column experiment_id uuid, add column variant_key text,
  add check ((experiment_id is null) = (variant_key is null)),
  add foreign key (workspace_id, experiment_id, variant_key) references variants (workspace_id, experiment_id, key),
  drop constraint wordings_workspace_id_program_id_locale_version_key,
  add constraint wordings_by_version unique nulls not distinct (workspace_id, program_id, locale, version, experiment_id, variant_key);
