import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportSpec } from '#contract/learn/reports.ts'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { ShareDialog } from '#web/screens/learn/sharing/ShareDialog.tsx'
import { useMay } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { type SavedReport, useReport } from './asked.ts'
import { Regularly } from './Regularly.tsx'
import { SaveAnew } from './SaveAnew.tsx'

/** Reports that are made again and again, for everybody of the workspace. */
export function Saved({ spec }: { spec: ReportSpec }) {
  const say = useSay()
  const format = useFormat()
  const may = useMay()('response.export')
  const { report, open, keep } = useReport()
  const saved = useQuery(asking('GET /api/reports', {}))
  const save = useActing('POST /api/reports', ['GET /api/reports'])
  const remove = useActing('DELETE /api/reports/:id', ['GET /api/reports'])
  const back = useActing('POST /api/reports/:id/return', ['GET /api/reports'])
  const [sharing, setSharing] = useState<{ id: string; name: string } | null>(null)
  const [sending, setSending] = useState<{ id: string; name: string } | null>(null)
  const opened = saved.data?.find(({ id }) => id === report)
  return (
    <section className="report-saved">
      <h2 className="field-label">{say('reports.saved')}</h2>
      <Read of={saved} rows={2}>
        {(reports) =>
          reports.length === 0 ? (
            <p className="dim">{say('reports.saved.none')}</p>
          ) : (
            <ul>
              {reports.map((each) => {
                const { id, name, savedAt, savedBy } = each
                return (
                  <li key={id}>
                    <button
                      type="button"
                      className="row-link"
                      aria-current={id === report || undefined}
                      onClick={() => open(each)}
                    >
                      {name}
                    </button>
                    <span className="note">{format.list([...(savedBy ? [savedBy] : []), format.day(savedAt)])}</span>
                    <IconButton icon="mail" label={say('schedules.open', { name })} onClick={() => setSending({ id, name })} />
                    {may && (
                      <IconButton
                        icon="share"
                        label={say('sharing.share.of', { name })}
                        onClick={() => setSharing({ id, name })}
                      />
                    )}
                    {may && (
                      <IconButton
                        icon="close"
                        label={say('reports.remove', { name })}
                        onClick={() =>
                          remove.mutate(
                            { id },
                            {
                              onSuccess: () => toast(say('reports.removed', { name }), () => back.mutate({ id })),
                            },
                          )
                        }
                      />
                    )}
                  </li>
                )
              })}
            </ul>
          )
        }
      </Read>
      {may && opened && <SaveAnew key={opened.id} opened={opened} spec={spec} />}
      {may && (
        <Form
          error={save.error}
          onSubmit={(fields) => {
            const name = fieldText(fields, 'name')
            const kept = (made: SavedReport) => {
              keep(made)
              toast(say('reports.now_saved', { name }))
            }
            save.mutate({ name, spec }, { onSuccess: kept })
          }}
          acts={
            <Button type="submit" look="line" busy={save.isPending}>
              {say(opened ? 'reports.save.new' : 'reports.save')}
            </Button>
          }
        >
          <Field label={say('reports.save.name')} name="name" required maxLength={120} />
        </Form>
      )}
      {sharing && (
        <ShareDialog
          open
          title={say('sharing.share.of', { name: sharing.name })}
          question={null}
          report={sharing.id}
          name={sharing.name}
          onClose={() => setSharing(null)}
        />
      )}
      <Regularly report={sending} onClose={() => setSending(null)} />
    </section>
  )
}
