import { describe, expect, test } from 'vitest'
import { writeReport } from '#server/learn/reports/reports.ts'
import { makeAnswers, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

describe('picked words', () => {
  const said = (rating: number, verbatim: string, more: object = {}) => ({ rating, verbatim, ...more })
  const SPEC = { locale: 'en' as const, parts: ['verbatims' as const] }

  async function twoPrograms() {
    const workspace = await (await testApp()).newWorkspace()
    const made = await workspace.inside(async (scope) => {
      const [first, other] = [(await makeProgram(scope)).id, (await makeProgram(scope)).id]
      const ago = (days: number) => new Date(scope.now.getTime() - days * 86_400_000)
      const [q1, q2] = [await makeDatedWave(scope, first, 'Q1', ago(90)), await makeDatedWave(scope, first, 'Q2', ago(20))]
      const [old, lost] = await makeAnswers(scope, first, [
        said(3, 'Slow in spring.', { waveId: q1, at: ago(88) }),
        said(2, 'A machine pressed this.', { waveId: q1, at: ago(88), evidence: 'discarded' }),
      ])
      const [recent] = await makeAnswers(scope, first, [said(9, 'Quick in summer.', { waveId: q2, at: ago(10) })])
      await makeAnswers(scope, other, [said(8, 'Of another product.', { at: ago(10) })])
      return { first, other, q1, q2, old: old ?? '', lost: lost ?? '', recent: recent ?? '' }
    })
    const told = async (more: object) =>
      (await workspace.inside((scope) => writeReport(scope, { ...SPEC, ...more }))).sections.map(({ verdict, blocks }) => ({
        verdict,
        texts: blocks.flatMap((block) => (block.is === 'quotes' ? block.quotes.map(({ text }) => text) : [])),
      }))[0]
    return { ...made, told }
  }

  test('are told as a share of those that came with the answers only while all of them did', async () => {
    const { told, first, q2, old, recent } = await twoPrograms()
    expect(await told({ program: first, wave: q2, verbatims: [recent] })).toMatchObject({
      verdict: ['One answer in words, of 1 that came with some.', expect.stringMatching(/^Picked by hand/)],
      texts: ['Quick in summer.'],
    })
    expect(await told({ program: first, wave: q2, verbatims: [old, recent] })).toMatchObject({
      verdict: ['2 answers in words, picked by hand.', expect.stringMatching(/^Not all of them are among the answers/)],
      texts: ['Slow in spring.', 'Quick in summer.'],
    })
  })

  test('are quoted neither of another program nor of an answer that counts no more; without any left the latest are', async () => {
    const { told, first, other, q1, old, lost } = await twoPrograms()
    expect(await told({ program: other, period: 'all', verbatims: [old] })).toMatchObject({
      verdict: [expect.stringMatching(/of 1 that/), expect.stringMatching(/^The latest of each group/)],
      texts: ['Of another product.'],
    })
    expect((await told({ program: first, wave: q1, verbatims: [lost, old] }))?.texts).toEqual(['Slow in spring.'])
    expect(await told({ program: first, wave: q1, verbatims: [lost] })).toMatchObject({
      verdict: [expect.anything(), expect.stringMatching(/^The latest of each group/)],
      texts: ['Slow in spring.'],
    })
  })
})
