-- What stood against an address before something stronger did; it comes back when a person takes their own "never" back.
alter table suppressions
  add column replaced_reason text check (replaced_reason in ('unsubscribed', 'bounced', 'complained', 'erased', 'manual')),
  add column replaced_note text, add column replaced_until timestamptz, add column replaced_at timestamptz, add column replaced_by uuid;

-- A provider may also tell that a person wants no more mail.
alter table notices drop constraint notices_class_check,
  add check (class in ('hard', 'soft', 'complaint', 'unsubscribed', 'delayed', 'delivered', 'unclassified'));

-- Nobody else reads a bounce mailbox before then; whoever reads it moves it on.
alter table bounce_mailboxes add column reading_until timestamptz;
