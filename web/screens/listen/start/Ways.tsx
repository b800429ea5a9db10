import { useSay } from '#web/words.ts'

/** What else can come first. */
export function Ways() {
  const say = useSay()
  return (
    <ul className="mt-11 grid gap-x-8 border-t border-ink wide:grid-cols-3">
      {(['import', 'history', 'look'] as const).map((way) => (
        <li key={way} className="pt-3">
          <b className="block text-14">{say(`start.way.${way}`)}</b>
          <span className="mut">{say(`start.way.${way}.text`)}</span>
        </li>
      ))}
    </ul>
  )
}
