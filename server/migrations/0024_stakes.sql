-- Which attributes of companies say what they pay and when they renew. Without a row they are guessed by name and type; a null one: none does.
create table stake_attributes (
  workspace_id uuid primary key references workspaces (id) on delete cascade,
  revenue text check (length(revenue) between 1 and 100), renewal text check (length(renewal) between 1 and 100),
  currency text check (currency ~ '^[A-Z]{3}$'), changed_at timestamptz not null);

-- Published figures of others to hold one's own against: entered with their source, never invented. answers: null where nobody says how many.
create table benchmarks (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  name text not null check (length(name) between 1 and 120), source text not null check (length(source) between 1 and 200),
  url text check (length(url) between 1 and 500), year integer not null check (year between 1990 and 2200),
  score double precision not null check (score between -100 and 100), answers integer check (answers >= 1),
  method text check (length(method) between 1 and 500), created_at timestamptz not null, created_by uuid, updated_at timestamptz not null,
  primary key (workspace_id, id));

do $$ declare t text; begin
  foreach t in array array['stake_attributes', 'benchmarks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;
