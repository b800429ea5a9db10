import type { Choices, ScoreSheet } from '#contract/learn/scores.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { useSay } from '#web/words.ts'
import { useNames } from './names.ts'
import { ProgramSelect } from './ProgramSelect.tsx'

type Chosen = { program: string; wave?: string; period?: string }
type Props = { choices: Choices; sheet: Pick<ScoreSheet, 'program' | 'wave' | 'period'>; onPick: (chosen: Chosen) => void }

/** Which program, and which of its waves or periods. */
export function ScoreChoices({ choices, sheet, onPick }: Props) {
  return (
    <>
      <ProgramSelect
        programs={choices.programs}
        program={sheet.program.id}
        onPick={(program) => program && onPick({ program })}
      />
      <WhenSelect choices={choices} sheet={sheet} onPick={onPick} />
    </>
  )
}

/** Waves first, then stretches of time; the native list, in groups. */
export function WhenSelect({ choices: { waves, quarters, months }, sheet, onPick }: Props) {
  const say = useSay()
  const names = useNames()
  const pick = (value: string) => {
    const [kind = '', name] = value.split(' ')
    onPick({ program: sheet.program.id, [kind]: name })
  }
  const periods = [...quarters, ...months].map(({ period }) => period)
  const odd = sheet.period && !['all', 'year', ...periods].includes(sheet.period) ? sheet.period : null
  const groups = [
    {
      label: say('score.waves'),
      options: waves.map(({ id, name, answers }) => ({
        value: `wave ${id}`,
        label: say('score.wave_option', { name, n: answers }),
      })),
    },
    { label: say('score.periods'), options: ['year', 'all', ...(odd ? [odd] : [])].map(optionOf) },
    { label: say('score.quarters'), options: quarters.map(({ period }) => quarterOf(period)) },
    { label: say('score.months'), options: months.map(({ period }) => optionOf(period)) },
  ].filter(({ options }) => options.length > 0)
  /** A wave is often named after its quarter, and counts other answers than the quarter does. */
  function quarterOf(period: string) {
    return { ...optionOf(period), label: say('score.quarter_option', { name: names.period(period) }) }
  }
  function optionOf(period: string) {
    return { value: `period ${period}`, label: names.period(period) }
  }

  return (
    <span className="select">
      <select
        className="input"
        aria-label={say(waves.length ? 'score.when' : 'score.period')}
        value={sheet.wave ? `wave ${sheet.wave}` : `period ${sheet.period}`}
        onChange={(event) => pick(event.target.value)}
      >
        {groups.map(({ label, options }) => (
          <optgroup key={label} label={label}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}
