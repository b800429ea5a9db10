/** 50, 80 and 95 % of what is expected, as half-widths of the margin. */
const RINGS = [
  { part: 1, look: 'opacity-20' },
  { part: 0.65, look: 'opacity-35' },
  { part: 0.34, look: 'opacity-60' },
] as const
/** A margin of so many points fills the drawing. */
const WIDEST = 30

/** How sharp a score will be, drawn as the echo that it will have on the score screen; the number stands beside it. */
export const MarginEcho = ({ margin }: { margin: number }) => (
  <div className="relative h-2 w-full" aria-hidden="true">
    {RINGS.map(({ part, look }) => {
      const half = Math.min(50, (50 * margin * part) / WIDEST)
      return (
        <i
          key={part}
          className={`absolute inset-y-0 rounded-1 bg-ink ${look}`}
          style={{ left: `${50 - half}%`, right: `${50 - half}%` }}
        />
      )
    })}
    <i className="absolute -inset-y-1 left-1/2 w-px bg-ink" />
  </div>
)
