import { Icon } from '#web/ui/Icon.tsx'
import { useSay } from '#web/words.ts'

/** No number before there is one, and how far it is to the first answer. */
export function Steps({ hasProgram }: { hasProgram: boolean }) {
  const say = useSay()
  const minutes = (count: number) => say('start.minutes', { minutes: count })
  return (
    <aside className="mouth-l self-start bg-paper p-5 wide:p-7">
      <p className="text-12 dim">{say('start.score')}</p>
      <div className="mt-2 mb-5 flex flex-wrap items-end gap-4">
        <span className="mouth-l hatch h-20 w-32 shrink-0 ring-2 ring-passive-line ring-inset" />
        <p className="min-w-0 flex-1 text-16">
          {say('start.score.none')}
          <br />
          <span className="dim">{say('start.score.when')}</span>
        </p>
      </div>
      <ol className="steps" aria-label={say('start.steps')}>
        <Step done words={say('start.step.installed')} note={say('start.step.installed.note')} />
        <Step at={1} done={hasProgram} words={say('start.step.sentence')} note={hasProgram ? say('start.done') : minutes(1)} />
        <Step at={2} words={say('start.step.people')} note={minutes(3)} />
        <Step at={3} words={say('start.step.test')} note={say('start.at_once')} />
        <Step at={4} words={say('start.step.wave')} note={minutes(1)} />
      </ol>
    </aside>
  )
}

const Step = ({ at, done = false, words, note }: { at?: number; done?: boolean; words: string; note: string }) => (
  <li>
    <span className={`step-mark ${done ? 'step-done' : ''}`}>{done ? <Icon name="check" size={12} /> : at}</span>
    <span>{words}</span>
    <span className="text-12 dim">{note}</span>
  </li>
)
