-- That what the product knows to have happened on a day is no break, as somebody has said: scores before and after it are compared. Without a
-- program it concerns all of them, as the contact policy does.
create table overrulings (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, program_id uuid,
  kind text not null check (kind in ('policy', 'wording', 'channel')), on_day date not null,
  created_at timestamptz not null, created_by uuid,
  primary key (workspace_id, id), foreign key (workspace_id, program_id) references programs (workspace_id, id),
  unique nulls not distinct (workspace_id, program_id, kind, on_day));

alter table overrulings enable row level security;
alter table overrulings force row level security;
create policy tenant on overrulings using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
grant select, insert, update, delete on overrulings to hb_app;

-- How often a study was asked for while it was computed: what others wait for is not stopped by one.
alter table studies add column asks integer not null default 1;
