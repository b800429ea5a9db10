import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { testApp } from '#test/app.ts'
import { makeInvitation, makeProgram, makeWave } from '#test/make.ts'
import { makePeople } from '#test/people.ts'

const HOUR = 3_600_000

test.each(['created', 'name', 'last_asked', 'last_answered'] as const)(
  'sorted by %s, every page follows the last, and nobody is missed',
  async (sort) => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    await workspace.inside(async (scope) => {
      await makePeople(scope, [{ name: 'Ana' }, { name: 'ana' }, {}, { name: '林晓' }, { name: 'N'.repeat(200) }])
      const program = await makeProgram(scope)
      const wave = await makeWave(scope, program)
      for (const hours of [5, 1, 3]) {
        const { contactId, id } = await makeInvitation(scope, { program, wave, sentAgo: hours * HOUR })
        const answer = {
          id: newId(),
          contactId,
          invitationId: id,
          programId: program.id,
          rating: hours,
          channel: 'email',
          answeredAt: new Date(+scope.now - hours * 60_000),
        }
        const proof = { evidence: 'confirmed', evidenceBecause: 'send_pressed', evidenceVersion: 1 }
        await scope.db
          .insertInto('responses')
          .values({ workspaceId: scope.workspaceId, ...answer, ...proof })
          .execute()
      }
    })
    for (const order of ['up', 'down'] as const) {
      const { items: all, total } = await workspace.call('GET /api/contacts', { sort, order, limit: 50 })
      expect(all.length).toBe(total)
      const walked: string[] = []
      for (let after: string | undefined; ; ) {
        const { items, next } = await workspace.call('GET /api/contacts', { sort, order, limit: 3, ...(after ? { after } : {}) })
        walked.push(...items.map(({ id }) => id))
        if (!next) break
        after = next
      }
      expect(walked).toEqual(all.map(({ id }) => id))
      const times = all.flatMap(({ lastAskedAt }) => lastAskedAt ?? [])
      if (sort === 'last_asked') expect(times).toEqual(order === 'up' ? times.toSorted() : times.toSorted().reverse())
    }
  },
)
