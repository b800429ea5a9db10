-- What a program was designed for, and the template that it began with: the first wave is planned as that proposes.
alter table programs add column design jsonb not null default '{"who": "", "what": "", "when": "", "where": "", "why": "", "how": ""}',
  add column template text check (template in ('saas', 'ecommerce', 'dealers', 'services'));

-- What becomes of a mail of which nobody can know whether it arrived: strict leaves it, resend sends it once more.
alter table programs add column doubt_policy text not null default 'strict' check (doubt_policy in ('strict', 'resend'));
-- When it fell into doubt and was put up to be sent once more; its next doubt stays one.
alter table messages add column doubted_at timestamptz;
create index messages_in_doubt on messages (workspace_id, invitation_id) where state = 'uncertain' or (state = 'deferred' and doubted_at is not null);
