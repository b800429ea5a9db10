import { type ReactNode, useEffect } from 'react'
import { useSay } from '#web/words.ts'

type DoorProps = { title: string; heading: string; lead?: ReactNode; children?: ReactNode }

/** One thing to do before one is inside. */
export function Door({ title, heading, lead, children }: DoorProps) {
  const say = useSay()
  useEffect(() => {
    document.title = say('shell.title', { screen: title })
  }, [say, title])
  return (
    <div className="stack-4">
      <div>
        <h1 className="text-26 leading-tight font-strong">{heading}</h1>
        {lead && <p className="mut mt-2 text-14">{lead}</p>}
      </div>
      {children}
    </div>
  )
}
