-- What became of the answers of who was erased. With their answers a person is out of every figure, also of those asked: their asks and
-- decisions stay as they are and name nobody, and whoever counts leaves them out.
alter table contacts add column erased_answers text check (erased_answers in ('keep', 'remove'));

-- A migration belongs to no workspace, so the rule of the tenant rests meanwhile.
alter table contacts no force row level security;
alter table responses no force row level security;
update contacts c set erased_answers = case when exists (select from responses r where r.workspace_id = c.workspace_id and r.contact_id = c.id
  and r.evidence in ('confirmed', 'auto', 'weak')) then 'keep' else 'remove' end
where c.erased_at is not null;
alter table responses force row level security;
alter table contacts force row level security;

create or replace view bi.invitations with (security_barrier) as
  select id, program_id, wave_id, contact_id, account_id, channel, inclusion_probability, attributes, created_at, declined_at
  from invitations where workspace_id = (select bi.workspace())
    and contact_id not in (select id from contacts where workspace_id = (select bi.workspace()) and erased_at is not null
      and erased_answers = 'remove');
