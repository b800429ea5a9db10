import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Dialog } from '#web/ui/Dialog.tsx'
import { hearKeys, type Key, keysNow, turnKeys, useKeys, useKeysOn } from '#web/ui/keys.ts'
import { useSay } from '#web/words.ts'
import { useWings } from './Wings.tsx'

const OPEN = 'hearback:keys'
export const showKeys = () => dispatchEvent(new Event(OPEN))

const LETTER = { listen: 'l', learn: 'e', act: 'a' } as const

/** The keys of the frame, and the sheet that shows every key of the screen. */
export function KeySheet() {
  const say = useSay()
  const navigate = useNavigate()
  const wings = useWings()
  const on = useKeysOn()
  const [shown, setShown] = useState<Key[] | null>(null)

  useKeys([
    ...wings.map(({ wing, path }) => ({
      press: `g ${LETTER[wing]}`,
      does: say('keys.go', { wing: say(`wing.${wing}`) }),
      run: () => navigate({ to: path }),
    })),
    { press: '?', does: say('keys.sheet'), run: showKeys },
  ])
  useEffect(hearKeys, [])
  useEffect(() => {
    const show = () => setShown(keysNow())
    addEventListener(OPEN, show)
    return () => removeEventListener(OPEN, show)
  }, [])

  return (
    <Dialog open={shown !== null} title={say('keys.title')} onClose={() => setShown(null)}>
      <dl className="keys">
        {shown?.map(({ press, does }) => (
          <div key={press} className="contents">
            <dt>
              {press.split(' ').map((key) => (
                <kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <dt>
          <kbd>F6</kbd>
        </dt>
        <dd>{say('keys.notice')}</dd>
      </dl>
      <label className="check">
        <input type="checkbox" checked={on} onChange={(event) => turnKeys(event.target.checked)} />
        <span>{say('keys.on')}</span>
        <span className="field-hint">{say('keys.on_hint')}</span>
      </label>
    </Dialog>
  )
}
