import type { ReadMember } from '#domain/listen/import/row.ts'
import type { Scope } from '#server/platform/scope.ts'
import { membersByName } from './lookup.queries.ts'

/** Tells whom of the members a cell names, by address or by a name that one of them alone has. */
export async function memberReader(scope: Scope): Promise<ReadMember> {
  const found = new Map<string, string | null>()
  for (const { id, name, email } of await membersByName(scope))
    for (const called of new Set([plain(name), plain(email)])) found.set(called, found.has(called) ? null : id)
  return (text) => found.get(plain(text)) ?? null
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()
