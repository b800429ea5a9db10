import fs from 'node:fs'
import { expect, test } from 'vitest'
import { blocksOf, spansOf } from './markdown.ts'

test('a page of the guide is read into headings, paragraphs, lists, tables, code and pictures', () => {
  const page =
    '# Waves\n\nA wave asks\nonce.\n\n## Plan\nOne line.\n\n### Whom\nAll.\n\n- **One**: a\n- Two\n\n| A | B |\n|---|---|\n| `x` | y |\n\n![A wave.](../../pictures/wave.png)\n\n```\nnpm ci\n\nnpm start\n```\n'
  expect(blocksOf(page)).toEqual([
    { kind: 'heading', level: 1, text: 'Waves' },
    { kind: 'text', text: 'A wave asks once.' },
    { kind: 'heading', level: 2, text: 'Plan' },
    { kind: 'text', text: 'One line.' },
    { kind: 'heading', level: 3, text: 'Whom' },
    { kind: 'text', text: 'All.' },
    { kind: 'list', items: ['**One**: a', 'Two'] },
    { kind: 'table', head: ['A', 'B'], rows: [['`x`', 'y']] },
    { kind: 'picture', alt: 'A wave.', file: 'wave.png' },
    { kind: 'code', text: 'npm ci\n\nnpm start' },
  ])
})

test('a wrapped Chinese line is joined without a space', () => {
  expect(blocksOf('客户点一个分数，\n页面随即打开。')).toEqual([{ kind: 'text', text: '客户点一个分数，页面随即打开。' }])
})

test('words, stress, code and links are told apart in a line', () => {
  expect(spansOf('Press **Send**, or *not*; see [waves](waves.md) and `SMTP_URL`.')).toEqual([
    { kind: 'text', text: 'Press ' },
    { kind: 'strong', text: 'Send' },
    { kind: 'text', text: ', or ' },
    { kind: 'em', text: 'not' },
    { kind: 'text', text: '; see ' },
    { kind: 'link', text: 'waves', to: 'waves.md' },
    { kind: 'text', text: ' and ' },
    { kind: 'code', text: 'SMTP_URL' },
    { kind: 'text', text: '.' },
  ])
})

test.each(['en', 'zh'])(
  'every page in %s begins with its title, links to pages that exist, and shows pictures that exist',
  (language) => {
    const folder = `docs/guide/${language}`
    for (const file of fs.readdirSync(folder)) {
      const markdown = fs.readFileSync(`${folder}/${file}`, 'utf8')
      const blocks = blocksOf(markdown)
      expect(blocks[0], file).toMatchObject({ kind: 'heading', level: 1 })
      for (const [, to = ''] of markdown.matchAll(/\]\((?!https?:)([^)]+)\)/g))
        expect(fs.existsSync(`${folder}/${to}`), `${file}: ${to}`).toBe(true)
      for (const block of blocks) if (block.kind === 'picture') expect(block.alt, file).toMatch(/[.。]$/)
    }
  },
)

test('how we compute it has one section a figure, each with formula and source, the same in both languages', () => {
  const sections = (language: string, source: RegExp) => {
    const [, ...parts] = fs.readFileSync(`docs/guide/${language}/how-we-compute.md`, 'utf8').split(/^## /m)
    return parts.map((part) => {
      const heading = part.slice(0, part.indexOf('\n'))
      const blocks = blocksOf(part.slice(heading.length))
      expect(blocks[0]?.kind, `${language}: ${heading} opens with its formula`).toBe('code')
      const last = blocks.at(-1)
      expect(last?.kind === 'text' && last.text, `${language}: ${heading} ends with its source`).toMatch(source)
      const formula = blocks[0]?.kind === 'code' ? blocks[0].text.split('\n').length : 0
      const years = last?.kind === 'text' ? last.text.match(/\d{4}/g) : null
      return { kinds: blocks.map(({ kind }) => kind), formula, years }
    })
  }
  expect(sections('zh', /^出处：/)).toEqual(sections('en', /^Source: /))
})
