import pg from 'pg'

/**
 * Three roles without a login: hb_app sees the rows of one workspace, hb_auth what signing in needs, hb_jobs the queue.
 * Every session rests in hb_jobs, so whatever runs outside a transaction of ours sees no row of anybody.
 */
export const ROLES_SQL = `
do $$ declare r text; begin
  foreach r in array array['hb_app', 'hb_auth', 'hb_jobs'] loop
    if not exists (select from pg_roles where rolname = r) then execute format('create role %I nologin', r); end if;
    -- From PostgreSQL 16 on, whoever makes a role may not yet put it on.
    if not (case when current_setting('server_version_num')::int >= 160000 then pg_has_role(current_user, r, 'SET') else pg_has_role(current_user, r, 'member') end) then execute format('grant %I to current_user', r); end if;
  end loop;
  if not exists (select from pg_namespace where nspname = 'pgboss') then create schema pgboss authorization hb_jobs; end if;
end $$`

/** PGlite logs everyone in as superuser, who would be blind to row-level security: an owner of our own takes the session. */
export const EMBEDDED_OWNER_SQL = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'hb_owner') then
    create role hb_owner login createrole;
    execute format('grant all on database %I to hb_owner', current_database());
    alter schema public owner to hb_owner;
    create role hb_app nologin; create role hb_auth nologin; create role hb_jobs nologin;
    grant hb_app, hb_auth, hb_jobs to hb_owner;
    alter default privileges for role hb_owner in schema public grant maintain on tables to hb_jobs;
    create schema pgboss authorization hb_jobs;
  end if;
end $$`

const TRIES = 5
/** Another database's or another process's start made the same role, grant or schema a moment before. */
const OVERTAKEN = new Set(['42710', '42P06'])

/** Roles belong to the whole server, and no lock reaches over two of its databases: whoever comes second looks again. */
export async function unlessOvertaken<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === TRIES || !wasOvertaken(error)) throw error
    }
  }
}

function wasOvertaken(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false
  const { code, schema, message } = error
  // Of two rows of a catalog only one can be; and of one row, only one can change it.
  return OVERTAKEN.has(code ?? '') || (code === '23505' && schema === 'pg_catalog') || message === 'tuple concurrently updated'
}
