import { DEFAULT_POLICY } from '#domain/listen/contact-policy.ts'
import type { About } from '#server/learn/studies/asked.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { makeInvitation, makeProgram, makeWave } from './make.ts'

/** A row in every table of a workspace, so that nothing is proved by emptiness. Returns the ids by table. */
export async function makeOneOfEach(scope: Scope): Promise<Record<string, string>> {
  const { db, workspaceId, now } = scope
  const program = await makeProgram(scope)
  const wave = await makeWave(scope, program)
  const { id: invitationId, contactId } = await makeInvitation(scope, { program, wave })
  const ids = {
    file: newId(),
    import: newId(),
    account: newId(),
    attribute: newId(),
    suppression: newId(),
    segment: newId(),
    click: newId(),
    response: newId(),
    case: newId(),
    note: newId(),
    invite: newId(),
    logo: newId(),
    sender: newId(),
    sendingDomain: newId(),
    hook: newId(),
    experiment: newId(),
    measure: newId(),
    study: newId(),
    question: newId(),
    board: newId(),
    shareLink: newId(),
    benchmark: newId(),
    watch: newId(),
    report: newId(),
    schedule: newId(),
  }
  const { id: memberId } = await db.selectFrom('members').select('id').executeTakeFirstOrThrow()
  const { id: messageId } = await db.selectFrom('messages').select('id').executeTakeFirstOrThrow()
  const { id: ruleId } = await db.selectFrom('rules').select('id').executeTakeFirstOrThrow()
  const stamps = { createdAt: now, updatedAt: now }

  // First, so that what follows is noted as changes.
  await db.insertInto('readModels').values({ workspaceId, wantedAt: now }).execute()
  await db
    .insertInto('logos')
    .values({ workspaceId, id: ids.logo, mediaType: 'image/png', width: 1, height: 1, bytes: Buffer.from([1]), createdAt: now })
    .execute()
  await db
    .insertInto('memberInvites')
    .values({ workspaceId, id: ids.invite, role: 'agent', invitedBy: memberId, createdAt: now, expiresAt: new Date(+now + 6e8) })
    .execute()
  await db.insertInto('idempotencyKeys').values({ workspaceId, key: ids.file, requestHash: '', status: 200, at: now }).execute()
  const bytes = Buffer.from('e-mail\nines@customer.example\n')
  await db
    .insertInto('files')
    .values({ workspaceId, id: ids.file, name: 'a.csv', bytes: Buffer.alloc(0), size: bytes.length, createdAt: now })
    .execute()
  await db.insertInto('fileChunks').values({ workspaceId, fileId: ids.file, number: 0, bytes }).execute()
  await db
    .insertInto('imports')
    .values({
      workspaceId,
      id: ids.import,
      kind: 'contacts',
      fileId: ids.file,
      fileName: 'a.csv',
      encoding: 'utf-8',
      delimiter: ',',
      counts: '{"rows":1}',
      createdAt: now,
    })
    .execute()
  await db
    .insertInto('importRejects')
    .values({ workspaceId, importId: ids.import, row: 2, severity: 'rejected', problems: '[]', cells: '[]' })
    .execute()
  await db
    .insertInto('importChanges')
    .values({ workspaceId, importId: ids.import, kind: 'contact', subjectId: contactId })
    .execute()
  await db
    .insertInto('accounts')
    .values({ workspaceId, id: ids.account, name: 'Fjord Freight', ...stamps })
    .execute()
  await db
    .insertInto('attributeDefinitions')
    .values({
      workspaceId,
      id: ids.attribute,
      of: 'contact',
      key: 'plan',
      type: 'text',
      label: 'Plan',
      origin: 'import',
      createdAt: now,
    })
    .execute()
  await db
    .insertInto('segments')
    .values({ workspaceId, id: ids.segment, name: 'Buyers', condition: 'role is "buyer"', ...stamps })
    .execute()
  const change = { field: false, key: 'plan', before: '"Free"', after: '"Pro"', at: now }
  await db
    .insertInto('attributeChanges')
    .values({ workspaceId, id: newId(), of: 'contact', subjectId: contactId, ...change, origin: 'member', actorId: memberId })
    .execute()
  await db
    .insertInto('suppressions')
    .values({ workspaceId, id: ids.suppression, addressHash: 'x', reason: 'manual', createdAt: now })
    .execute()
  await db
    .insertInto('contactPolicies')
    .values({ workspaceId, version: 1, policy: JSON.stringify(DEFAULT_POLICY), createdAt: now })
    .execute()
  await db
    .insertInto('decisions')
    .values({ workspaceId, waveId: wave.id, contactId, asked: true, quietDays: 90, decidedAt: now })
    .execute()
  await db
    .insertInto('releases')
    .values({ workspaceId, waveId: wave.id, stratum: '', number: 1, people: 1, drawn: 1, frame: 1, answers: 0, releasedAt: now })
    .execute()
  await db.insertInto('clicks').values({ workspaceId, id: ids.click, invitationId, rating: 3, signals: '{}', at: now }).execute()
  await db
    .insertInto('responses')
    .values({
      workspaceId,
      id: ids.response,
      invitationId,
      contactId,
      programId: program.id,
      waveId: wave.id,
      rating: 3,
      channel: 'email',
      answeredAt: now,
      evidence: 'confirmed',
      evidenceBecause: 'send_pressed',
      evidenceVersion: 1,
    })
    .execute()
  await db
    .insertInto('responseRevisions')
    .values({ workspaceId, responseId: ids.response, revision: 1, rating: 2, evidence: 'confirmed', at: now })
    .execute()
  await db
    .insertInto('cases')
    .values({
      workspaceId,
      id: ids.case,
      responseId: ids.response,
      contactId,
      ruleId,
      ownerId: memberId,
      openedAt: now,
      dueAt: now,
    })
    .execute()
  await db
    .insertInto('experiments')
    .values({
      workspaceId,
      id: ids.experiment,
      waveId: wave.id,
      varies: ['subject'],
      stopping: 'always_valid',
      readDays: 7,
      createdAt: now,
    })
    .execute()
  await db
    .insertInto('activities')
    .values({ workspaceId, id: newId(), contactId, name: 'Signed in', at: now, messageId: 'm-1' })
    .execute()
  await db
    .insertInto('measures')
    .values({
      ...{ workspaceId, id: ids.measure, definitionId: ids.attribute, event: 'Signed in', calculation: 'count' },
      ...{ createdAt: now, updatedAt: now },
    })
    .execute()
  await db.insertInto('savedReports').values({ workspaceId, id: ids.report, name: 'Board', spec: '{}', savedAt: now }).execute()
  await db
    .insertInto('reportSchedules')
    .values({
      ...{ workspaceId, id: ids.schedule, reportId: ids.report, every: 'week', weekday: 1, hour: 8, format: 'pdf' },
      ...{ memberIds: [memberId], addresses: [], makerId: memberId, since: now, ...stamps },
    })
    .execute()
  await db
    .insertInto('reportSendings')
    .values({ workspaceId, scheduleId: ids.schedule, due: '2026-01-05', madeAt: now, mails: 1 })
    .execute()
  await db
    .insertInto('mailFiles')
    .values({ workspaceId, id: newId(), name: 'a.pdf', mediaType: 'application/pdf', bytes: Buffer.from([1]), madeAt: now })
    .execute()
  await db.insertInto('measureRounds').values({ workspaceId, day: '2026-01-01' }).execute()
  await db
    .insertInto('studies')
    .values({
      ...{ workspaceId, id: ids.study, key: 'k', seed: 's', question: '{}', ofToday: false, askedAt: now },
      about: JSON.stringify(studyOf(program)),
    })
    .execute()
  await db.insertInto('stakeAttributes').values({ workspaceId, revenue: 'arr', currency: 'EUR', changedAt: now }).execute()
  await db
    .insertInto('benchmarks')
    .values({ workspaceId, id: ids.benchmark, name: 'Freight', source: 'Trade body', year: 2025, score: 31, ...stamps })
    .execute()
  await makeWatching(scope, ids.watch, program.id, wave.id)
  const half = { workspaceId, experimentId: ids.experiment, percent: 50 }
  await db
    .insertInto('variants')
    .values([
      { ...half, key: 'A', content: '{}' },
      { ...half, key: 'B', content: '{"texts":{"en":{"subject":"A minute for {brand}?"}}}' },
    ])
    .execute()
  await makeShown(scope, ids, memberId)
  await makeSending(scope, { ...ids, message: messageId })
  await db.insertInto('caseNotes').values({ workspaceId, id: ids.note, caseId: ids.case, body: 'Called.', at: now }).execute()
  return {
    ...ids,
    program: program.id,
    wording: program.wordingId,
    wave: wave.id,
    contact: contactId,
    invitation: invitationId,
    member: memberId,
    rule: ruleId,
    message: messageId,
  }
}

/** What is known of a study before it is computed. */
function studyOf({ id }: { id: string }): About {
  const stretch = { wave: null, from: null, until: null }
  return {
    ...{ program: { id, name: 'Relationship' }, wave: null, period: 'all', now: { stretch, where: null, answers: 1, taken: 0 } },
    ...{ before: null, parted: null, nothingBefore: 'nothing_earlier', attributes: [], others: [] },
  }
}

/** What is noted, seen, watched and aimed at over time. */
async function makeWatching({ db, workspaceId, now }: Scope, watchId: string, programId: string, baselineWaveId: string) {
  const stamps = { createdAt: now, updatedAt: now }
  const named = { name: 'Pro', condition: 'plan is "Pro"', ...stamps }
  const day = '2026-01-01'
  await db
    .insertInto('annotations')
    .values({ workspaceId, id: newId(), onDay: day, kind: 'note', words: 'Moved', breaks: false, ...stamps })
    .execute()
  await db.insertInto('overrulings').values({ workspaceId, id: newId(), onDay: day, kind: 'policy', createdAt: now }).execute()
  await db
    .insertInto('savedViews')
    .values({ workspaceId, id: newId(), ...named })
    .execute()
  await db
    .insertInto('watches')
    .values({ workspaceId, id: watchId, programId, grain: 'week', sinceDay: day, setAt: now, judgedAt: now, ...named })
    .execute()
  const alarm = { watchId, direction: 'lower', beganDay: day, sinceDay: day, raisedAt: now }
  await db
    .insertInto('alarms')
    .values({ workspaceId, id: newId(), ...alarm })
    .execute()
  await db
    .insertInto('goals')
    .values({ workspaceId, id: newId(), programId, baselineWaveId, target: 50, dueDay: day, ...named })
    .execute()
}

/** Whom mails are from, where they come back to, and something that did. */
async function makeSending(
  { db, workspaceId, now }: Scope,
  { sender, sendingDomain, hook, message }: Record<'sender' | 'sendingDomain' | 'hook' | 'message', string>,
) {
  await db
    .insertInto('senders')
    .values({ workspaceId, id: sender, name: 'Islet care', address: 'care@isletdocs.example', createdAt: now })
    .execute()
  await db
    .insertInto('sendingDomains')
    .values({
      workspaceId,
      id: sendingDomain,
      domain: 'isletdocs.example',
      selector: 'hb1',
      publicKey: 'x',
      sealedKey: 'x',
      spf: 'mx',
      createdAt: now,
    })
    .execute()
  await db.insertInto('bounceMailboxes').values({ workspaceId, address: 'b@isletdocs.example', changedAt: now }).execute()
  await db.insertInto('mailHooks').values({ workspaceId, id: hook, provider: 'postmark', createdAt: now }).execute()
  await db
    .insertInto('notices')
    .values({ workspaceId, id: newId(), source: 'mailbox', sourceId: '1', messageId: message, class: 'unclassified', at: now })
    .execute()
}

/** What somebody saved, put on a board, shared and gets by mail. */
async function makeShown(
  { db, workspaceId, now }: Scope,
  { question, board, shareLink }: Record<'question' | 'board' | 'shareLink', string>,
  memberId: string,
) {
  const mine = { workspaceId, createdAt: now, updatedAt: now }
  await db
    .insertInto('savedQuestions')
    .values({ ...mine, id: question, name: 'Plans', asked: '{"by":"plan"}', ofTeam: true, createdBy: memberId })
    .execute()
  await db
    .insertInto('boards')
    .values({ ...mine, id: board, ownerId: memberId, tiles: '[]' })
    .execute()
  await db
    .insertInto('shareLinks')
    .values({
      ...{ workspaceId, id: shareLink, tokenHash: 'x', name: 'Plans', subject: 'question', subjectId: question, locale: 'en' },
      ...{ createdBy: memberId, createdAt: now, expiresAt: now },
    })
    .execute()
  await db.insertInto('watchChoices').values({ workspaceId, memberId, wanted: true, chosenAt: now }).execute()
  await db.insertInto('digestChoices').values({ workspaceId, memberId, wanted: true, chosenAt: now }).execute()
  await db.insertInto('digests').values({ workspaceId, memberId, week: '2026-11-16', sent: true, madeAt: now }).execute()
}
