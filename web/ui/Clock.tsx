type ClockProps = {
  /** Share of the time that is left, 0 to 1. */
  left: number
  state?: 'running' | 'paused' | 'late'
  /** Always with words: "6 h left", "3 h over". */
  words: string
  /** The exact moment, on hover. */
  due?: string
}

const AROUND = 2 * Math.PI * 8

/** A ring that empties; a solid disc once it is late. */
export const Clock = ({ left, state = 'running', words, due }: ClockProps) => (
  <span className={`clock clock-${state}`} title={due}>
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="none">
      {state === 'late' ? (
        <>
          <circle cx="10" cy="10" r="9.5" className="fill-alert" />
          <path d="M10 5v5.300l3 2" className="stroke-sheet" strokeWidth="1.6" strokeLinecap="round" />
        </>
      ) : (
        <>
          <circle cx="10" cy="10" r="8" className="stroke-rule" strokeWidth="3" />
          <circle
            cx="10"
            cy="10"
            r="8"
            className={state === 'paused' ? 'stroke-ink-3' : left < 0.2 ? 'stroke-alert' : 'stroke-ink'}
            strokeWidth="3"
            strokeDasharray={state === 'paused' ? '2 2.2' : `${AROUND * Math.max(0, Math.min(1, left))} ${AROUND}`}
            transform="rotate(-90 10 10)"
          />
        </>
      )}
    </svg>
    <span>{words}</span>
  </span>
)
