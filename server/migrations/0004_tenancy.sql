-- One rule for every table of a workspace: its rows, and no others, and only inside a transaction that named it.
do $$ declare t text; begin
  for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('workspaces', 'migrations') loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;
-- What happened cannot be rewritten.
revoke update, delete on events, audit_entries, response_revisions from hb_app;
