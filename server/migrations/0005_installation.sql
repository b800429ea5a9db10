-- What is true of the whole installation, in at most one row. The mark tells whether a secret is the one that signed the links in mails.
create table auth.installation (
  sole boolean primary key default true check (sole), secret_mark text not null check (length(secret_mark) = 16));
grant select, insert, delete on auth.installation to hb_auth;
