-- When the attempt began of which nobody knows how it ended: only what its reader does after that can tell of this mail.
alter table messages add column tried_at timestamptz;
-- In doubt is also what waits to leave once more for a doubt.
drop index messages_in_doubt;
create index messages_in_doubt on messages (workspace_id, invitation_id)
  where state = 'uncertain' or (state in ('queued', 'deferred') and doubted_at is not null);
