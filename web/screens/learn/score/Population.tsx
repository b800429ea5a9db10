import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Population as Found } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'
import { exact } from './figures.ts'

/** The other question one may ask of a wave: the score of exactly these customers now. Off unless it is asked. */
export function Population({ population }: { population: Found | null }) {
  const say = useSay()
  const { population: asked } = useSearch({ from: '/learn/score' })
  const navigate = useNavigate({ from: '/learn/score' })
  const ask = (next: string | undefined) =>
    navigate({ search: (old) => ({ ...old, population: next }), replace: true, resetScroll: false })
  return (
    <details className="fold score-population" open={asked !== undefined}>
      <summary>{say('score.population')}</summary>
      <div className="read stack">
        <p>{say('score.population.questions')}</p>
        {population && <Answer population={population} />}
        <Form
          label={say('score.population')}
          onSubmit={(fields) => {
            const size = fieldText(fields, 'population')
            ask(/^[1-9]\d{0,8}$/.test(size) ? size : undefined)
          }}
          acts={
            <>
              <Button type="submit" look="line">
                {say('score.population.ask')}
              </Button>
              <Button look="bare" onClick={() => ask('frame')}>
                {say('score.population.frame')}
              </Button>
              {asked !== undefined && (
                <Button look="bare" onClick={() => ask(undefined)}>
                  {say('score.population.off')}
                </Button>
              )}
            </>
          }
        >
          <Field
            key={population?.size ?? ''}
            label={say('score.population.size')}
            name="population"
            type="number"
            min={1}
            step={1}
            defaultValue={population?.size ?? ''}
          />
        </Form>
      </div>
    </details>
  )
}

function Answer({ population: { score, low, high, margin, size, answers, because } }: { population: Found }) {
  const say = useSay()
  const format = useFormat()
  if (score === null || low === null || high === null || margin === null || because)
    return <p>{say(`score.population.${because ?? 'too_few'}`, { size })}</p>
  const [value, from, to] = [score, low, high].map((points) => exact(points, margin, format))
  return (
    <>
      <p>
        <b>
          {margin === 0
            ? say('score.population.census', { value, size })
            : say('score.population.says', { value, low: from, high: to, answers, size })}
        </b>
      </p>
      <p>{say('score.population.limits')}</p>
    </>
  )
}
