-- What a report holds, under a name. Never its figures: those are read when it is opened.
create table saved_reports (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, name text not null check (length(name) between 1 and 120),
  spec jsonb not null, saved_at timestamptz not null, saved_by uuid,
  primary key (workspace_id, id));
create index saved_reports_by_time on saved_reports (workspace_id, saved_at desc, id);

do $$ declare t text; begin
  foreach t in array array['saved_reports'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;
