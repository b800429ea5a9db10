import type { Import, ImportMapping } from '#contract/listen/imports.ts'
import { COUNTRIES } from '#domain/listen/import/country.ts'
import { DATE_FORMATS, parseDate } from '#domain/listen/import/date.ts'
import { useFormat } from '#web/format.ts'
import { Select } from '#web/ui/Field.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useLocale, useSay } from '#web/words.ts'

type NotationProps = { sheet: NonNullable<Import['sheet']>; mapping: ImportMapping; onChange: (mapping: ImportMapping) => void }

/** How the file writes dates and decimals: only what the mapped columns need, shown on one of its own cells. */
export function NotationFields({ sheet, mapping, onChange }: NotationProps) {
  const say = useSay()
  const { notation, columns } = mapping
  const dates = columns.findIndex(({ target }) => target.to === 'field' && target.field === 'answered_at')
  const at = dates >= 0 ? dates : columns.findIndex(({ target }) => target.to === 'attribute' && target.type === 'date')
  const numbers = columns.some(({ target }) => target.to === 'attribute' && (target.type === 'number' || target.type === 'money'))
  const set = (change: Partial<ImportMapping['notation']>) => onChange({ ...mapping, notation: { ...notation, ...change } })
  const phones = columns.findIndex(({ target }) => target.to === 'field' && target.field === 'phone')
  const national = phones >= 0 && sheet.rows.some((row) => /^\s*\(?0?[1-9(]/.test(row[phones] ?? ''))
  const nameOf = useCountryName()
  if (at < 0 && !numbers && !national) return null

  return (
    <Section title={say('import.notation')}>
      <div className="form narrow">
        {at >= 0 && (
          <Select
            label={say('import.notation.date')}
            name="dateFormat"
            value={notation.dateFormat}
            hint={<Shows sheet={sheet} at={at} notation={notation} />}
            onChange={(event) => set({ dateFormat: DATE_FORMATS.find((format) => format === event.target.value) ?? 'ISO' })}
            options={DATE_FORMATS.map((format) => ({ value: format, label: NAMES[format] ?? format }))}
          />
        )}
        {national && (
          <Select
            label={say('import.notation.country')}
            name="country"
            value={notation.country ?? ''}
            hint={say('import.notation.country.hint')}
            onChange={(event) => set({ country: event.target.value || null })}
            options={[
              { value: '', label: say('import.notation.country.none') },
              ...COUNTRIES.map((value) => ({ value, label: nameOf(value) })).toSorted((a, b) => a.label.localeCompare(b.label)),
            ]}
          />
        )}
        {numbers && (
          <Select
            label={say('import.notation.decimal')}
            name="decimal"
            value={notation.decimal}
            onChange={(event) => set({ decimal: event.target.value === ',' ? ',' : '.' })}
            options={[
              { value: '.', label: '1,234.5' },
              { value: ',', label: '1.234,5' },
            ]}
          />
        )}
      </div>
    </Section>
  )
}

function useCountryName(): (code: string) => string {
  const names = new Intl.DisplayNames(useLocale(), { type: 'region' })
  return (code) => names.of(code) ?? code
}

const NAMES: Partial<Record<(typeof DATE_FORMATS)[number], string>> = {
  ISO: 'ISO 8601: 2026-03-01T08:30:00Z',
  unix_seconds: 'Unix: 1772323200',
  unix_milliseconds: 'Unix: 1772323200000',
}

/** A format is understood when one sees what it makes of a cell; a day above twelve tells most. */
function Shows({ sheet, at, notation }: { sheet: NotationProps['sheet']; at: number; notation: ImportMapping['notation'] }) {
  const say = useSay()
  const format = useFormat()
  const value = sheet.rows.map((row) => row[at] ?? '').find((cell) => cell.trim() !== '')
  if (!value) return null
  const reading = parseDate(value, notation.dateFormat, notation.timeZone)
  const ambiguous = (sheet.dateFormats[at]?.filter((each) => each !== 'ISO').length ?? 0) > 1
  return (
    <>
      {'at' in reading
        ? say('import.notation.date.shows', { value, day: format.day(reading.at) })
        : say('import.notation.date.misfit', { value })}
      {ambiguous && ` ${say('import.notation.date.ambiguous')}`}
    </>
  )
}
