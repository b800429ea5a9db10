import { expect, test } from 'vitest'
import { FILE_PROBLEMS, ROW_PROBLEMS, ROW_WARNINGS } from '#domain/listen/import/problem.ts'
import type { WordId } from './catalog.ts'
import { imports } from './imports.ts'
import { LOCALES } from './locale.ts'
import { say } from './say.ts'

const needed = [
  ...FILE_PROBLEMS.map((because) => `import.file.${because}` as const),
  ...ROW_PROBLEMS.map((because) => `import.row.${because}` as const),
  ...ROW_WARNINGS.map((because) => `import.warning.${because}` as const),
] satisfies WordId[]

test('every finding of an import has its sentence, and no sentence is left over', () => {
  expect(Object.keys(imports).toSorted()).toEqual(needed.toSorted())
})

test.each(LOCALES)('in %s a sentence about a row names the cell', (locale) => {
  for (const id of needed.filter((id) => !id.startsWith('import.file.'))) {
    const sentence = say(locale)(id, { column: 'Column A', value: 'Cell 1', otherRow: 7, limit: 5000 })
    expect(sentence, id).not.toMatch(/[{}]/)
    if (!id.endsWith('no_identity')) expect(sentence, id).toMatch(/Column A|Cell 1/)
  }
})
