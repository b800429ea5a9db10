-- The day for which a program planned a wave by itself. It stays when starts_at is taken away, so that no day is planned for twice.
alter table waves add column foreseen_for timestamptz;
create unique index waves_foreseen on waves (workspace_id, program_id, foreseen_for) where foreseen_for is not null;
