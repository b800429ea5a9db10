-- Workspaces whose answers are counted from a copy by columns, made when there are too many for counting row by row.
create table read_models (
  workspace_id uuid not null references workspaces (id) on delete cascade, wanted_at timestamptz not null,
  -- Raised whenever somebody wants it made anew.
  edition integer not null default 1,
  primary key (workspace_id));

-- What the copies must hear of. The number of the transaction tells what may still be unseen: a reader goes no further than the
-- oldest that is open.
create table changes (
  workspace_id uuid not null references workspaces (id) on delete cascade, xid xid8 not null default pg_current_xact_id(),
  "of" text not null check ("of" in ('response', 'contact', 'account', 'definition')), subject_id uuid not null, at timestamptz not null default now(),
  primary key (workspace_id, xid, "of", subject_id));
create index changes_by_time on changes (workspace_id, at);

do $$ declare t text; begin
  foreach t in array array['read_models', 'changes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;

-- Which workspaces have one, known without entering them: who keeps the copies looks every few seconds.
alter table auth.workspaces add column has_read_model boolean not null default false;
create function auth.mark_read_model() returns trigger language plpgsql security definer set search_path = '' as $$ begin
  update auth.workspaces set has_read_model = (tg_op = 'INSERT') where workspace_id = coalesce(new.workspace_id, old.workspace_id);
  return null;
end $$;
create trigger marked after insert or delete on read_models for each row execute function auth.mark_read_model();

-- A trigger, since no way of changing an answer may be forgotten: whatever writes, the copy hears of it in the same transaction.
create function note_changes() returns trigger language plpgsql as $$ begin
  insert into changes (workspace_id, "of", subject_id)
  select distinct t.workspace_id, tg_argv[0], t.id from touched t
  where exists (select from read_models m where m.workspace_id = t.workspace_id)
  on conflict do nothing;
  return null;
end $$;
create trigger noted_insert after insert on responses referencing new table as touched for each statement execute function note_changes('response');
create trigger noted_update after update on responses referencing new table as touched for each statement execute function note_changes('response');
create trigger noted_delete after delete on responses referencing old table as touched for each statement execute function note_changes('response');
create trigger noted_update after update on contacts referencing new table as touched for each statement execute function note_changes('contact');
create trigger noted_update after update on accounts referencing new table as touched for each statement execute function note_changes('account');
create trigger noted_insert after insert on attribute_definitions referencing new table as touched for each statement execute function note_changes('definition');
create trigger noted_update after update on attribute_definitions referencing new table as touched for each statement execute function note_changes('definition');
create trigger noted_delete after delete on attribute_definitions referencing old table as touched for each statement execute function note_changes('definition');
