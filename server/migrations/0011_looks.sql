-- People are asked in thirty languages (domain/listen/ask-locale.ts keeps the list); the words of one are written down once it is used or edited.
alter table programs drop constraint programs_locale_check, add check (locale ~ '^[a-z]{2}(-[A-Z][A-Za-z]{1,3})?$');
alter table wordings drop constraint wordings_locale_check, add check (locale ~ '^[a-z]{2}(-[A-Z][A-Za-z]{1,3})?$');

-- Since when somebody is asked with these words: from then on a change is a new version.
alter table wordings add column asked_at timestamptz;
-- What was written before has no words for reminders yet. A migration belongs to no workspace, so the rule of the tenant rests meanwhile.
alter table wordings no force row level security;
alter table invitations no force row level security;
update wordings w set
  asked_at = (select min(i.created_at) from invitations i where i.workspace_id = w.workspace_id and i.wording_id = w.id),
  words = words || case locale
    when 'zh-Hans' then '{"reminder": {"subject": "再问一次：关于{brand}的一个问题", "intro": "几天前我们向您请教过一个问题。如果还没来得及回答，现在点一下就可以。"}}'
    when 'zh-Hant' then '{"reminder": {"subject": "再問一次：關於{brand}的一個問題", "intro": "幾天前我們向您請教過一個問題。如果還沒來得及回答，現在點一下就可以。"}}'
    else '{"reminder": {"subject": "Still one question about {brand}", "intro": "A few days ago we asked you one question. If you have not found the time yet, a click is enough, and this is our reminder."}}' end::jsonb;
alter table invitations force row level security;
alter table wordings force row level security;

-- What a person chose on the preference page; it goes before what a customer list says of them. How seldom to ask them: contacts.quiet_days.
alter table contacts add column chosen_locale text check (chosen_locale ~ '^[a-z]{2}(-[A-Z][A-Za-z]{1,3})?$');

-- How a program looks, and where its thanks may lead. All addresses are https.
alter table programs add column colour text check (colour ~ '^#[0-9a-f]{6}$'), add column logo_id uuid,
  add column review_url text check (review_url like 'https://%' and length(review_url) <= 500), add column review_percent integer not null default 100 check (review_percent between 1 and 100),
  add column referral_url text check (referral_url like 'https://%' and length(referral_url) <= 500),
  add column help_url text check (help_url like 'https://%' and length(help_url) <= 500);
create table logos (
  workspace_id uuid not null references workspaces (id) on delete cascade, id uuid not null,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')), width integer not null check (width between 1 and 2000), height integer not null check (height between 1 and 2000),
  bytes bytea not null check (length(bytes) <= 204800), created_at timestamptz not null, created_by uuid,
  primary key (workspace_id, id));
alter table programs add foreign key (workspace_id, logo_id) references logos (workspace_id, id);
alter table logos enable row level security;
alter table logos force row level security;
create policy tenant on logos using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
grant select, insert, update, delete on logos to hb_app;
