-- The chance to be kept by the limit per company, where it is not certain; every later release of the same part builds on it.
alter table decisions add column chance double precision check (chance > 0 and chance <= 1);

-- drawn: of whom the policy may have left some out since; frame: how many stood in the part when its wave was planned.
alter table releases add column drawn integer, add column frame integer;
-- A migration belongs to no workspace, so the rule of the tenant rests meanwhile.
alter table releases no force row level security;
alter table decisions no force row level security;
update releases r set drawn = people, frame = greatest(
  (select sum(o.people) from releases o where o.workspace_id = r.workspace_id and o.wave_id = r.wave_id and o.stratum = r.stratum),
  (select count(*) from decisions d where d.workspace_id = r.workspace_id and d.wave_id = r.wave_id and coalesce(d.stratum, '') = r.stratum
    and (d.asked or d.because in ('in_reserve', 'no_room'))));
alter table decisions force row level security;
alter table releases force row level security;
alter table releases alter column drawn set not null, alter column frame set not null,
  drop constraint releases_people_check, add check (people >= 0 and people <= drawn and drawn >= 1 and drawn <= frame);
