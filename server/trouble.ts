import type { Say } from '#words/say.ts'
import { BadConfig, type Config } from './config.ts'
import { EditedMigration, FolderInUse, FolderTooDeep, NewerDatabase, UnusableDatabase } from './platform/database.ts'
import { OtherSecret } from './platform/secret-mark.ts'

/** Exit codes of sysexits.h, so that a supervisor can tell a setting that needs a person from a moment that will pass. */
const EXIT = { unavailable: 69, software: 70, newer: 65, config: 78, permission: 77 } as const

export type Trouble = { sentence: string; exit: number }

/** Why Hearback could not start or open its data, in words that name the way out. Null for what is a bug of ours. */
export function troubleOf(error: unknown, config: Config | undefined, speak: Say): Trouble | null {
  const folder = config?.dataDir ?? ''
  if (error instanceof BadConfig) {
    const lines = error.problems.map(({ words, values }) => `  ${speak(words, values)}`)
    return { sentence: [speak('config.title', { count: lines.length }), ...lines].join('\n'), exit: EXIT.config }
  }
  if (error instanceof FolderInUse)
    return { sentence: speak('boot.trouble.folder_in_use', { folder, pid: String(error.pid) }), exit: EXIT.unavailable }
  if (error instanceof FolderTooDeep) return { sentence: speak('boot.trouble.folder_deep', { folder }), exit: EXIT.config }
  if (error instanceof NewerDatabase)
    return { sentence: speak('boot.trouble.newer_database', { names: error.names.join(', ') }), exit: EXIT.newer }
  if (error instanceof EditedMigration)
    return { sentence: speak('boot.trouble.edited_migration', { file: error.file }), exit: EXIT.newer }
  if (error instanceof OtherSecret)
    return {
      sentence: speak('boot.trouble.other_secret', { folder, command: 'npm run hearback -- secret accept' }),
      exit: EXIT.config,
    }
  if (error instanceof UnusableDatabase)
    return { sentence: speak(`boot.trouble.database_${error.why}`, { host: error.host }), exit: EXIT.unavailable }
  return ofTheSystem(error as NodeJS.ErrnoException, config, speak)
}

function ofTheSystem(
  { code = '', syscall, path, port: wanted }: NodeJS.ErrnoException & { port?: number },
  config: Config | undefined,
  speak: Say,
): Trouble | null {
  const port = String(config?.port ?? '')
  if (code === 'EADDRINUSE' && wanted !== undefined)
    return { sentence: speak('boot.trouble.port_taken', { port }), exit: EXIT.unavailable }
  if (code === 'EACCES' && syscall === 'listen' && wanted !== undefined)
    return { sentence: speak('boot.trouble.port_forbidden', { port }), exit: EXIT.permission }
  const folder = path ?? config?.dataDir ?? ''
  if (['ENOSPC', 'EDQUOT'].includes(code))
    return { sentence: speak('boot.trouble.disk_full', { folder }), exit: EXIT.unavailable }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
    return { sentence: speak('boot.trouble.folder_unwritable', { folder }), exit: EXIT.permission }
  return null
}
