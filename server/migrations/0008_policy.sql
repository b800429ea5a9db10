-- The contact policy of a workspace: a change is a new version, and the ledger names the version it was judged by. What no version says is
-- DEFAULT_POLICY's; the days of rest of all programs are the workspace's quiet_days.
create table contact_policies (
  workspace_id uuid not null references workspaces (id) on delete cascade, version integer not null check (version >= 1),
  policy jsonb not null, created_at timestamptz not null, created_by uuid,
  primary key (workspace_id, version));
alter table contact_policies enable row level security;
alter table contact_policies force row level security;
create policy tenant on contact_policies using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
grant select, insert on contact_policies to hb_app;

-- Of two programs that want the same contact the one with the smaller number asks; a new program waits behind those that were put in order.
alter table programs add column priority integer not null default 1000 check (priority between 1 and 1000);
-- The rest that the person wished for on the preference page; null without a wish.
alter table contacts add column quiet_days integer check (quiet_days between 0 and 3650);

-- Version 0 is the policy that holds before anybody changed it. What came between the decision and the mail stands beside the decision.
alter table decisions add column policy_version integer not null default 0, add column stratum text,
  add column withheld_at timestamptz, add column withheld_because text, add column withheld_until timestamptz,
  add check ((withheld_at is null) = (withheld_because is null));
