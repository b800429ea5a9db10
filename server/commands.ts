import type { Commands } from './cli/command.ts'
import { backup } from './cli/commands/backup.ts'
import { demo } from './cli/commands/demo.ts'
import { doctor } from './cli/commands/doctor.ts'
import { exportAnswers, exportContacts, exportResponses } from './cli/commands/export.ts'
import { importContacts, importEvents, importResponses } from './cli/commands/import.ts'
import { keyCreate } from './cli/commands/key-create.ts'
import { mailRelease } from './cli/commands/mail-release.ts'
import { passwordReset } from './cli/commands/password-reset.ts'
import { readModelAnew } from './cli/commands/read-model-anew.ts'
import { readerCreate, readerRemove } from './cli/commands/reader.ts'
import { restore } from './cli/commands/restore.ts'
import { secretAccept } from './cli/commands/secret-accept.ts'
import { setup } from './cli/commands/setup.ts'

/** What can be done from a terminal, in one table. */
export const commands: Commands = {
  setup,
  'key create': keyCreate,
  'password reset': passwordReset,
  'import contacts': importContacts,
  'import responses': importResponses,
  'import events': importEvents,
  'export contacts': exportContacts,
  'export responses': exportResponses,
  'export answers': exportAnswers,
  'reader create': readerCreate,
  'reader remove': readerRemove,
  demo,
  backup,
  restore,
  'mail release': mailRelease,
  'read-model anew': readModelAnew,
  'secret accept': secretAccept,
  doctor,
}
