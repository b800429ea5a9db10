-- What happened on a day: a line in every chart over time. `breaks`: scores before and after it are not compared. Policy and wording
-- changes, undone imports and changes of channel are read from where they stand, and not written here.
create table annotations (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, program_id uuid,
  on_day date not null, kind text not null check (kind in ('release', 'incident', 'policy', 'wording', 'channel', 'note')),
  words text not null check (length(words) between 1 and 200), breaks boolean not null,
  created_at timestamptz not null, created_by uuid, updated_at timestamptz not null,
  primary key (workspace_id, id), foreign key (workspace_id, program_id) references programs (workspace_id, id));
create index annotations_by_day on annotations (workspace_id, on_day);

-- Answers by a condition, under the name of whom they concern: a department, a region, a product.
create table saved_views (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  name text not null check (length(name) between 1 and 120), condition text not null check (length(condition) between 1 and 2000),
  created_at timestamptz not null, created_by uuid, updated_at timestamptz not null,
  primary key (workspace_id, id));
create unique index saved_views_by_name on saved_views (workspace_id, lower(name));

-- What is watched. since_day: from where it learns what is usual; set_at: since when it watches as it does; judged_at: up to when it has been judged.
create table watches (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, program_id uuid not null,
  name text not null check (length(name) between 1 and 120), condition text check (length(condition) between 1 and 2000),
  grain text not null check (grain in ('day', 'week', 'month')), since_day date not null,
  created_at timestamptz not null, created_by uuid, updated_at timestamptz not null, set_at timestamptz not null, judged_at timestamptz not null,
  primary key (workspace_id, id), foreign key (workspace_id, program_id) references programs (workspace_id, id));
-- That a watch fired, once for each time: the average left its limits in the stretch that begins on since_day.
create table alarms (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, watch_id uuid not null,
  direction text not null check (direction in ('higher', 'lower')), began_day date not null, since_day date not null,
  raised_at timestamptz not null,
  primary key (workspace_id, id), unique (workspace_id, watch_id, since_day, direction),
  foreign key (workspace_id, watch_id) references watches (workspace_id, id) on delete cascade);

-- A score to reach by a day, from where a wave or a stretch of days stood.
create table goals (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, program_id uuid not null,
  name text not null check (length(name) between 1 and 120), condition text check (length(condition) between 1 and 2000),
  baseline_wave_id uuid, baseline_from date, baseline_until date,
  target double precision not null check (target between -100 and 100), due_day date not null,
  created_at timestamptz not null, created_by uuid, updated_at timestamptz not null,
  primary key (workspace_id, id), foreign key (workspace_id, program_id) references programs (workspace_id, id),
  foreign key (workspace_id, baseline_wave_id) references waves (workspace_id, id),
  check ((baseline_wave_id is null) = (baseline_from is not null)), check ((baseline_from is null) = (baseline_until is null)),
  check (baseline_until > baseline_from));

do $$ declare t text; begin
  foreach t in array array['annotations', 'saved_views', 'watches', 'alarms', 'goals'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;
