import { type Echo, echoOf } from './interval.ts'
import { FEWEST_ANSWERS, type Sample, sampleOf } from './sample.ts'
import { answersIn, type Score, scoreOf, type Tally } from './score.ts'

/** How some answers stand, ready to be shown. Score and echo are null below 5 answers, where only counts may be told. */
export type Standing = { answers: number; counted: Tally; sample: Sample; score: Score | null; echo: Echo | null }

/** Everything that one set of answers allows to be said (method.md 1, UI rule). */
export function standingOf(counted: Tally): Standing {
  const answers = answersIn(counted)
  const shown = answers >= FEWEST_ANSWERS
  return {
    answers,
    counted,
    sample: sampleOf(answers),
    score: shown ? scoreOf(counted) : null,
    echo: shown ? echoOf(counted) : null,
  }
}
