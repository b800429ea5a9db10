-- What is done about it.
create table rules (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  name text not null, condition jsonb not null, due_hours integer not null check (due_hours between 1 and 8760),
  created_at timestamptz not null, disabled_at timestamptz,
  primary key (workspace_id, id));
create table cases (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  response_id uuid not null, contact_id uuid, account_id uuid, rule_id uuid, owner_id uuid,
  state text not null default 'open' check (state in ('open', 'contacted', 'resolved', 'dismissed')),
  -- reopened_at: a closed loop was opened again; due_at and contacted_at are those of the last round.
  opened_at timestamptz not null, reopened_at timestamptz, due_at timestamptz not null, contacted_at timestamptz, closed_at timestamptz, root_cause text, outcome text,
  primary key (workspace_id, id), unique (workspace_id, response_id),
  foreign key (workspace_id, response_id) references responses (workspace_id, id), foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, account_id) references accounts (workspace_id, id), foreign key (workspace_id, rule_id) references rules (workspace_id, id),
  foreign key (workspace_id, owner_id) references members (workspace_id, id));
create index cases_by_state on cases (workspace_id, state, due_at);
create index cases_by_owner on cases (workspace_id, owner_id, opened_at);
create index cases_by_closing on cases (workspace_id, closed_at) where closed_at is not null;
create index cases_by_due on cases (workspace_id, due_at);
-- What became of a case, for its timeline.
create index events_by_case on events (workspace_id, subject_id) where kind like 'case.%';
create index cases_by_account on cases (workspace_id, account_id) where account_id is not null;
create index cases_by_contact on cases (workspace_id, contact_id) where contact_id is not null;
create table case_notes (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, case_id uuid not null,
  author_id uuid, body text not null check (length(body) between 1 and 5000), at timestamptz not null,
  primary key (workspace_id, id), foreign key (workspace_id, case_id) references cases (workspace_id, id));
create index case_notes_by_case on case_notes (workspace_id, case_id, at);
alter table messages add foreign key (workspace_id, case_id) references cases (workspace_id, id);
create index messages_by_case on messages (workspace_id, case_id) where case_id is not null;
