import type pg from 'pg'

type Client = Pick<pg.PoolClient, 'query'>
const rowsOf = async <T extends object>(client: Client, text: string): Promise<T[]> => (await client.query<T>(text)).rows

const TENANTS = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'`

/** Every table that holds rows of workspaces. */
export const tables = (client: Client) =>
  rowsOf<{ name: string; enabled: boolean; forced: boolean }>(
    client,
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced from pg_class c where ${TENANTS} order by 1`,
  )

export const policies = (client: Client) =>
  rowsOf<{ table: string; permissive: boolean; command: string; using: string; check: string; roles: string[] }>(
    client,
    `select c.relname as table, p.polpermissive as permissive, p.polcmd as command, pg_get_expr(p.polqual, c.oid) as using,
       pg_get_expr(p.polwithcheck, c.oid) as check,
       array(select case when r = 0 then 'public' else r::regrole::text end from unnest(p.polroles) r) as roles
     from pg_policy p join pg_class c on c.oid = p.polrelid where ${TENANTS}`,
  )

/** Primary keys, unique constraints and unique indexes, with the column they begin with. */
export const uniqueIndexes = (client: Client) =>
  rowsOf<{ table: string; first: string; of: string[] }>(
    client,
    `select c.relname as table, pg_get_indexdef(i.indexrelid, 1, true) as first,
       array(select pg_get_indexdef(i.indexrelid, k, true) from generate_series(1, i.indnkeyatts) k) as of
     from pg_index i join pg_class c on c.oid = i.indrelid where i.indisunique and ${TENANTS}`,
  )

export const foreignKeys = (client: Client) =>
  rowsOf<{ from: string; to: string; first: string; toFirst: string }>(
    client,
    `select c.relname as from, t.relname as to, a.attname as first, b.attname as "toFirst"
     from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
     join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
     join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[1]
     where f.contype = 'f' and ${TENANTS}`,
  )

export const views = (client: Client) =>
  rowsOf<{ name: string; invoker: boolean }>(
    client,
    `select c.relname as name, coalesce('security_invoker=true' = any(c.reloptions) or 'security_invoker=on' = any(c.reloptions), false) as invoker
     from pg_class c where c.relkind in ('v', 'm') and c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace)`,
  )

/** What logins for BI are shown. */
export const lentViews = (client: Client) =>
  rowsOf<{ name: string; owner: string; barrier: boolean; text: string }>(
    client,
    `select c.relname as name, c.relowner::regrole::text as owner, coalesce('security_barrier=true' = any(c.reloptions), false) as barrier,
       pg_get_viewdef(c.oid) as text
     from pg_class c where c.relkind = 'v' and c.relnamespace = 'bi'::regnamespace`,
  )

/** Rights on tables, columns and sequences of ours, but those of the owner. */
export const grants = (client: Client) =>
  rowsOf<{ schema: string; name: string; grantee: string; privilege: string }>(
    client,
    `select n.nspname as schema, c.relname as name, case when g.grantee = 0 then 'public' else g.grantee::regrole::text end as grantee,
       g.privilege_type as privilege
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     cross join lateral (select * from aclexplode(c.relacl)
       union all select acl.* from pg_attribute a, aclexplode(a.attacl) acl where a.attrelid = c.oid) g
     where n.nspname in ('public', 'auth', 'bi') and g.grantee <> c.relowner`,
  )

export const roles = (client: Client) =>
  rowsOf<{ name: string; isSuper: boolean; bypasses: boolean; logsIn: boolean }>(
    client,
    `select rolname as name, rolsuper as "isSuper", rolbypassrls as bypasses, rolcanlogin as "logsIn"
     from pg_roles where rolname in ('hb_app', 'hb_auth', 'hb_jobs', 'hb_owner', 'hb_bi', 'hb_reader') order by 1`,
  )

export const securityDefiners = (client: Client) =>
  rowsOf<{ name: string; path: string | null }>(
    client,
    `select p.proname as name, p.proconfig[1] as path from pg_proc p
     where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'auth'::regnamespace, 'bi'::regnamespace)`,
  )
