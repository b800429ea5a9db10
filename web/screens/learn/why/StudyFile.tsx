import type { STUDY_PARTS } from '#domain/learn/drivers/study.ts'
import { link } from '#web/api.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useSay } from '#web/words.ts'

/** A part of a study as a file. */
export function StudyFile({ study, table }: { study: { id: string }; table: (typeof STUDY_PARTS)[number] }) {
  const say = useSay()
  const name = say('silence.file', { table: say(`why.${table}`) })
  return (
    <a
      className={buttonClass('bare')}
      href={link('GET /api/studies/:id/findings.csv', { id: study.id, table })}
      title={name}
      download
    >
      <Icon name="download" />
      <span className="sr">{name}</span>
    </a>
  )
}
