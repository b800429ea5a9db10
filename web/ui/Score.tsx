import { useFormat } from '#web/format.ts'
import { useSay } from '#web/words.ts'

type ScoreProps = {
  /** Points, -100 to 100. */
  value: number
  /** Half the width of the 95 % interval, in points. */
  margin: number
  /** Answers behind it. */
  n: number
  size?: 'normal' | 'huge'
  /** From 5 to 29 answers the number is never bold. */
  light?: boolean
}

/** A score cannot be drawn without its margin and its answers. */
export function Score({ value, margin, n, size = 'normal', light = false }: ScoreProps) {
  const say = useSay()
  const format = useFormat()
  const spoken = say('ui.score.spoken', { value: format.points(value), margin: format.number(Math.round(margin)), n })
  return (
    <span className={`score${size === 'huge' ? ' score-huge' : ''}${light ? ' score-light' : ''}`}>
      <span className="sr">{spoken}</span>
      <b aria-hidden="true">{format.points(value)}</b>
      <i aria-hidden="true">{format.margin(margin)}</i>
    </span>
  )
}

export type Judgement = { is: 'real'; direction: 'up' | 'down' } | { is: 'noise' } | { is: 'few' }

/** Real, chance or too few: a drawing and words, never colour alone. `words` replaces the short form; `light` is for small samples. */
export function Verdict({ judgement, words, light = false }: { judgement: Judgement; words?: string; light?: boolean }) {
  const say = useSay()
  return (
    <span className={`verdict verdict-${judgement.is}${light ? ' verdict-light' : ''}`}>
      <Glyph judgement={judgement} />
      <span>{words ?? say(`ui.verdict.${judgement.is}`)}</span>
    </span>
  )
}

const ARROW = { up: 'M7 10.5v-7M4 6.5l3-3 3 3', down: 'M7 3.5v7M4 7.5l3 3 3-3' }

/** The drawing alone, where words say the same beside it or to ears. */
export const VerdictMark = ({ judgement }: { judgement: Judgement }) => (
  <span className={`verdict verdict-${judgement.is}`} aria-hidden="true">
    <Glyph judgement={judgement} />
  </span>
)

const Glyph = ({ judgement }: { judgement: Judgement }) => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="none" strokeLinecap="round" strokeLinejoin="round">
    {judgement.is === 'real' && (
      <>
        <rect width="14" height="14" rx="4" fill="currentColor" />
        <path d={ARROW[judgement.direction]} className="stroke-sheet" strokeWidth="1.6" />
      </>
    )}
    {judgement.is === 'noise' && (
      <path d="M1 8.5c1.5-3.5 3-3.5 4.2-1.3S8 9.8 9.200 7.300 11.500 4.500 13 5.500" stroke="currentColor" strokeWidth="1.5" />
    )}
    {judgement.is === 'few' && (
      <>
        <rect
          x=".7"
          y=".7"
          width="12.6"
          height="12.6"
          rx="3.5"
          stroke="currentColor"
          strokeWidth="1.2"
          strokeDasharray="2.2 1.8"
        />
        <path d="M3.5 10.5l7-7M3.5 6.5l3-3M7.5 10.5l3-3" stroke="currentColor" />
      </>
    )}
  </svg>
)
