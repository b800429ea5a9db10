import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IMPORT_LIMITS } from '#domain/listen/import/limits.ts'
import { upload } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { TextArea } from '#web/ui/Field.tsx'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** The first step of an import: what it holds, and the file or the rows themselves. */
export function ImportNew() {
  const say = useSay()
  const { kind = 'responses' } = useSearch({ from: '/listen/imports/new' })
  const navigate = useNavigate({ from: '/listen/imports/new' })
  const send = useMutation({
    mutationFn: ({ name, data }: { name: string; data: Blob }) => upload('POST /api/imports', data, { kind, fileName: name }),
    onSuccess: ({ id }) => navigate({ to: '/listen/imports/$id', params: { id } }),
  })
  const paste = (fields: FormData) => {
    const data = new Blob([fieldText(fields, 'rows')], { type: 'text/csv' })
    send.mutate({ name: say('import.new.pasted'), data })
  }

  return (
    <Page title={say('import.new.title')} lead={say('import.new.lead')}>
      <div className="narrow stack-4">
        <Radios
          label={say('import.new.kind')}
          name="kind"
          value={kind}
          onPick={(picked) => navigate({ search: { kind: picked }, replace: true })}
          options={(['responses', 'contacts', 'activities'] as const).map((each) => ({
            value: each,
            label: say(`imports.kind.${each}`),
            hint: say(`import.new.kind.${each}.hint`),
          }))}
        />
        {send.isPending ? (
          <p role="status">{say('import.new.reading', { name: send.variables.name })}</p>
        ) : (
          <FileDrop
            label={say('import.new.drop', { limit: IMPORT_LIMITS.megabytes })}
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            limitMb={IMPORT_LIMITS.megabytes}
            onFile={(file) => send.mutate({ name: file.name, data: file })}
          />
        )}
        {send.error && <Problem error={send.error} />}
        <details>
          <summary>{say('import.new.paste')}</summary>
          <Form
            onSubmit={paste}
            acts={
              <Button type="submit" look="line" busy={send.isPending}>
                {say('import.new.paste.act')}
              </Button>
            }
          >
            <TextArea
              label={say('import.new.paste')}
              quiet
              name="rows"
              hint={say('import.new.paste.hint')}
              rows={6}
              spellCheck={false}
            />
          </Form>
        </details>
      </div>
    </Page>
  )
}
