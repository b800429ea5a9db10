import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FormulaInput } from '#contract/listen/measures.ts'
import { call } from '#web/api.ts'
import { useValueWords } from '#web/screens/listen/contacts/attribute-words.ts'
import { Section } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { useFormulaWords } from './formula-words.ts'

const BREATH = 400
type Props = { of: 'contact' | 'account'; formula: FormulaInput; isWhole: boolean }

/** What a draft would come to on what is really there; it follows once the person has paused. */
export function MeasurePreview({ of, formula, isWhole }: Props) {
  const say = useSay()
  const sentenceOf = useFormulaWords()
  const input = useSettled({ of, formula })
  const preview = useQuery({
    queryKey: ['POST /api/measures/preview', input],
    queryFn: () => call('POST /api/measures/preview', input),
    placeholderData: keepPreviousData,
    enabled: isWhole && input.formula.event !== '',
    retry: false,
  })
  const { property = null, valueType = null, days = null, conditions = [] } = formula
  return (
    <Section title={say('behaviour.preview')}>
      {isWhole ? (
        <div className="stack" aria-live="polite">
          <p className="font-strong wrap-anywhere">{sentenceOf({ ...formula, property, valueType, days, conditions })}</p>
          {preview.error ? (
            <Problem error={preview.error} />
          ) : preview.data ? (
            <Found of={of} calculation={formula.calculation} found={preview.data} />
          ) : (
            <Skeleton rows={4} />
          )}
        </div>
      ) : (
        <p className="dim">{say('behaviour.preview.start')}</p>
      )}
    </Section>
  )
}

type FoundProps = {
  of: Props['of']
  calculation: FormulaInput['calculation']
  found: Awaited<ReturnType<typeof call<'POST /api/measures/preview'>>>
}

function Found({ of, calculation, found: { withEvents, all, events, examples } }: FoundProps) {
  const say = useSay()
  const wordsOf = useValueWords()
  const zero = calculation === 'count' || calculation === 'sum'
  return (
    <>
      <p>{say(`behaviour.preview.${of}`, { some: withEvents, all, events })}</p>
      {withEvents < all && <p className="dim">{say('behaviour.preview.others', { zero: zero ? 'yes' : 'no' })}</p>}
      {examples.length > 0 && (
        <table className="table" aria-label={say('behaviour.preview.examples')}>
          <thead>
            <tr>
              <th scope="col">{say('behaviour.preview.examples')}</th>
              <th scope="col" className="num">
                {say('behaviour.preview.would')}
              </th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ id, name, value }) => (
              <tr key={id}>
                <td className="wrap-anywhere">{name}</td>
                <td className="num">{value === null ? '–' : wordsOf(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function useSettled<T>(input: T): T {
  const [settled, setSettled] = useState(input)
  const text = JSON.stringify(input)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), BREATH) // It is what was made into text above.
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
