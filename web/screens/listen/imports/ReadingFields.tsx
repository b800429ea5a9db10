import type { Import } from '#contract/listen/imports.ts'
import { DELIMITERS } from '#domain/listen/import/delimiter.ts'
import { ENCODINGS } from '#domain/listen/import/encoding.ts'
import { useActing } from '#web/queries.ts'
import { Select } from '#web/ui/Field.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** How the file is written, as we read it; a person who sees odd letters below says how it really is. */
export function ReadingFields({ file: { id, encoding, delimiter, confidence } }: { file: Import }) {
  const say = useSay()
  const reread = useActing('POST /api/imports/:id/reading', ['GET /api/imports/:id'])
  const read = (change: Partial<Pick<Import, 'encoding' | 'delimiter'>>) => reread.mutate({ id, encoding, delimiter, ...change })
  const doubtful = confidence.encoding === 'doubtful' || confidence.delimiter === 'doubtful'
  return (
    <Section title={say('import.reading')} note={doubtful ? say('import.reading.doubtful') : undefined}>
      <div className="form narrow">
        <Select
          label={say('import.reading.encoding')}
          name="encoding"
          value={encoding}
          disabled={reread.isPending}
          onChange={(event) => read({ encoding: ENCODINGS.find((each) => each === event.target.value) ?? encoding })}
          options={ENCODINGS.map((each) => ({ value: each, label: each.toUpperCase() }))}
        />
        <Select
          label={say('import.reading.delimiter')}
          name="delimiter"
          value={delimiter}
          disabled={reread.isPending}
          onChange={(event) => read({ delimiter: DELIMITERS.find((each) => each === event.target.value) ?? delimiter })}
          options={DELIMITERS.map((each) => ({ value: each, label: say(`import.reading.delimiter.${NAMES[each]}`) }))}
        />
        {reread.error && <Problem error={reread.error} />}
      </div>
    </Section>
  )
}

const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
