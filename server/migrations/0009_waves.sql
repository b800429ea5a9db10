-- paused_at: nothing leaves until it is resumed. starts_at: a draft that starts by itself, unless somebody stops it; start_refused says why
-- it could not.
alter table waves add column paused_at timestamptz, add column starts_at timestamptz, add column start_refused text;
create index waves_starting on waves (workspace_id, starts_at) where starts_at is not null and started_at is null;

-- The part of all people that somebody was drawn from; beside inclusion_probability it weighs their answer.
alter table invitations add column stratum text;

-- What a wave that asks until its margin is reached has let go, segment by segment: the margin and the answers that each release saw.
create table releases (
  workspace_id uuid not null references workspaces (id) on delete cascade, wave_id uuid not null, stratum text not null, number integer not null check (number >= 1),
  people integer not null check (people >= 1), answers integer not null check (answers >= 0), margin double precision, released_at timestamptz not null,
  primary key (workspace_id, wave_id, stratum, number), foreign key (workspace_id, wave_id) references waves (workspace_id, id) on delete cascade);
alter table releases enable row level security;
alter table releases force row level security;
create policy tenant on releases using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
grant select, insert on releases to hb_app;
-- Who waits for the next release.
create index decisions_in_reserve on decisions (workspace_id, wave_id, stratum) where because = 'in_reserve';

-- How often a relational program asks, and when it asks next; null: only when somebody plans a wave.
alter table programs add column cadence text check (cadence in ('monthly', 'quarterly', 'half_yearly', 'yearly')), add column next_wave_at timestamptz;
