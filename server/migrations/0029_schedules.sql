alter table saved_reports add column removed_at timestamptz;

-- Who gets a saved report by mail, and when. It is read with the rights of its maker. since: what was due before is not made up for.
create table report_schedules (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, report_id uuid not null,
  every text not null check (every in ('week', 'month', 'wave')), weekday integer check (weekday between 1 and 7),
  day integer check (day between 1 and 31), hour integer not null check (hour between 0 and 23),
  format text not null check (format in ('pdf', 'pptx', 'xlsx')), member_ids uuid[] not null, addresses text[] not null,
  maker_id uuid not null, created_at timestamptz not null, updated_at timestamptz not null, since timestamptz not null,
  paused_at timestamptz, paused_because text check (paused_because in ('by_hand', 'maker_left', 'maker_may_not', 'nobody_left')),
  -- Why it could not be made when it was last due; it is tried again while it is worth sending.
  problem text check (problem in ('nothing_to_report', 'not_printed')), problem_at timestamptz, removed_at timestamptz,
  primary key (workspace_id, id), foreign key (workspace_id, report_id) references saved_reports (workspace_id, id) on delete cascade,
  check ((weekday is not null) = (every = 'week')), check ((day is not null) = (every = 'month')),
  check ((paused_at is null) = (paused_because is null)), check ((problem is null) = (problem_at is null)));
create index report_schedules_by_report on report_schedules (workspace_id, report_id);

-- That it was sent, once for each time it was due: the day in the workspace's calendar, or the wave that ended.
create table report_sendings (
  workspace_id uuid not null references workspaces (id) on delete cascade, schedule_id uuid not null, due text not null,
  made_at timestamptz not null, mails integer not null,
  primary key (workspace_id, schedule_id, due),
  foreign key (workspace_id, schedule_id) references report_schedules (workspace_id, id) on delete cascade);

-- What mails carry beside their words, once however many they are; gone when none of them waits any more.
create table mail_files (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null, name text not null check (length(name) between 1 and 255),
  media_type text not null, bytes bytea not null check (length(bytes) <= 8388608), made_at timestamptz not null,
  primary key (workspace_id, id));
alter table messages add column file_id uuid;
alter table messages add foreign key (workspace_id, file_id) references mail_files (workspace_id, id) on delete set null (file_id);
create index messages_by_file on messages (workspace_id, file_id) where file_id is not null;

-- When somebody was erased last: nothing read before is shown after.
create index contacts_by_erasure on contacts (workspace_id, erased_at) where erased_at is not null;

-- Who has said whether they want a mail when a watch fires; without a word whoever made the watch gets it. And when it was told of.
create table watch_choices (
  workspace_id uuid not null references workspaces (id) on delete cascade, member_id uuid not null,
  wanted boolean not null, chosen_at timestamptz not null,
  primary key (workspace_id, member_id), foreign key (workspace_id, member_id) references members (workspace_id, id));
alter table alarms add column told_at timestamptz;

do $$ declare t text; begin
  foreach t in array array['report_schedules', 'report_sendings', 'mail_files', 'watch_choices'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('grant select, insert, update, delete on %I to hb_app', t);
  end loop;
end $$;
