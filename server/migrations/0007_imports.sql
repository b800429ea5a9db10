-- A file in pieces: written and read one at a time, by whichever process has the work, so that nobody holds it whole.
create table file_chunks (
  workspace_id uuid not null references workspaces (id) on delete cascade, file_id uuid not null, number integer not null check (number >= 0),
  bytes bytea not null,
  primary key (workspace_id, file_id, number), foreign key (workspace_id, file_id) references files (workspace_id, id) on delete cascade);
alter table file_chunks alter column bytes set storage external;
alter table file_chunks enable row level security;
alter table file_chunks force row level security;
create policy tenant on file_chunks using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
grant select, insert, update, delete on file_chunks to hb_app;
-- When its last portion was written, and when somebody told it to stop.
alter table imports add column progressed_at timestamptz, add column cancelled_at timestamptz;
create index contacts_by_phone on contacts (workspace_id, phone) where phone is not null;
