import path from 'node:path'
import { bare, isCode, isGenerated, listFiles, readSources, type Source } from './sources.ts'

// GLOSSARY.md: what a thing of the field is called, and what it is never called.
const NEVER: [string, string][] = [
  ['survey', 'invitation, program or wording'],
  ['campaign', 'program or wave'],
  ['comment', 'verbatim or note'],
  ['tenant', 'workspace'],
  ['customer', 'contact or account'],
  ['user', 'member, person or contact'],
  ['submission', 'response'],
  ['blacklist', 'suppression'],
  ['cooldown', 'quietPeriod'],
  ['respondent', 'contact'],
]
const VERBS = ['handle', 'process', 'manage']
const FILES = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'lib',
  'misc',
  'shared',
  'manager',
  'service',
  'types',
  'constants',
  'index',
]

// Names that others chose (better-auth, pg, SMTP addresses, a page's own head), and comments that are comments on code.
const FOREIGN: Record<string, string[]> = {
  'server/workspace/sign-in/auth.ts': ['user', 'userId', 'userAgent'],
  'server/workspace/sign-in/sign-in.ts': ['user'],
  'server/workspace/sign-in/drift.test.ts': ['user'],
  'server/platform/database.ts': ['user'],
  'server/platform/mail/server-url.ts': ['user'],
  'test/postgres.ts': ['user'],
  'server/listen/delivery/tls.test.ts': ['user'],
  'test/chromium.ts': ['userAgent'],
  'bench/import.ts': ['user'],
  'bench/plan.ts': ['user'],
  'server/listen/bounces/imap.ts': ['user'],
  'web/index.html': ['index'],
  'scripts/silence-kinds.ts': ['respondent_nps'],
  'scripts/check-sizes.ts': ['comments', 'commentShare'],
}

/** Names that do not belong to the field's language, each with the one that does. */
export function checkNames(): string[] {
  const files = listFiles()
  const code = readSources(files.filter((file) => isCode(file) && !isGenerated(file)))
  return [...files.flatMap(badFileName), ...code.flatMap(badIdentifiers)]
}

function badFileName(file: string): string[] {
  const name = path.basename(file)
  const words = name.split('.').slice(0, -1).join('.').toLowerCase().split(/[.-]/)
  const foreign = FOREIGN[file] ?? []
  const problems = words
    .filter((word) => FILES.includes(word) && !foreign.includes(word))
    .map((word) => `${file}: say what is in it, not "${word}"`)
  if (/\.ts$/.test(file) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts$/.test(name)) problems.push(`${file}: kebab-case.ts`)
  if (/\.tsx$/.test(file) && !/^([A-Z][A-Za-z0-9]*|main|routes)\.tsx$/.test(name)) problems.push(`${file}: PascalCase.tsx`)
  return problems
}

const DECLARED =
  /\b(?:const|let|function\*?|type|class|interface)\s+([A-Za-z_$][\w$]*)|(?:^|[,{(;])\s*(?:readonly\s+)?([A-Za-z_$][\w$]*)\??\s*:/gm

function badIdentifiers({ file, text }: Source): string[] {
  const foreign = FOREIGN[file] ?? []
  const problems = new Set<string>()
  for (const [, declared, property] of bare(text).matchAll(DECLARED)) {
    const name = declared ?? property ?? ''
    if (foreign.includes(name)) continue
    const words = name.split(/(?=[A-Z])|_/).map((word) => word.toLowerCase())
    for (const [never, instead] of NEVER) {
      if (words.includes(never) || words.includes(`${never}s`)) problems.add(`${file}: ${name}: the field says ${instead}`)
    }
    if (words.length > 1 && VERBS.includes(words[0] ?? '')) problems.add(`${file}: ${name}: name the act, not "${words[0]}"`)
  }
  return [...problems]
}
