-- Events of a write-only key that named nobody here: whoever holds it is not told, the owner is.
alter table api_keys add column unknown_events bigint not null default 0;

-- The id of a write-only key stands before its messageIds.
alter table activities drop constraint activities_message_id_check;
alter table activities add check (length(message_id) between 1 and 237);
