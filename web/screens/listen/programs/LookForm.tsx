import { useEffect, useState } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import { LOGO_LIMITS } from '#domain/listen/logo.ts'
import { type Fill, paletteOf } from '#domain/listen/palette.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Section } from '#web/ui/Page.tsx'
import { sentenceOf } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** The logo, the colour, and where the thanks lead. */
export function LookForm({ program, onChanged }: { program: Program; onChanged: (changed: boolean) => void }) {
  const say = useSay()
  const mayManage = useMay()('program.manage')
  const { look } = program
  const [colour, setColour] = useState(look.colour ?? '')
  const save = useActing('PUT /api/programs/:id/look', ['GET /api/programs/:id'])
  // Who leaves it in spite of the question begins anew.
  useEffect(() => () => onChanged(false), [onChanged])
  const submit = (fields: FormData) => {
    const text = (name: string) => fieldText(fields, name)
    const [reviewUrl, referralUrl, helpUrl] = [text('reviewUrl'), text('referralUrl'), text('helpUrl')]
    save.mutate(
      {
        id: program.id,
        ...(text('colour') && { colour: text('colour') }),
        ...(reviewUrl && { reviewUrl }),
        ...(text('reviewPercent') && { reviewPercent: Number(text('reviewPercent')) }),
        ...(referralUrl && { referralUrl }),
        ...(helpUrl && { helpUrl }),
      },
      {
        onSuccess: () => {
          onChanged(false)
          toast(say('programs.saved'))
        },
      },
    )
  }

  return (
    <div className="stack-4">
      {mayManage && <Logo program={program} />}
      <div className="narrow" onInput={() => onChanged(true)}>
        <Form
          label={say('programs.look')}
          error={save.error}
          onSubmit={submit}
          acts={
            mayManage && (
              <Button type="submit" busy={save.isPending}>
                {say('programs.save')}
              </Button>
            )
          }
        >
          <Field
            optional
            label={say('programs.look.colour')}
            name="colour"
            defaultValue={look.colour ?? ''}
            placeholder="#rrggbb"
            maxLength={7}
            spellCheck={false}
            onChange={({ currentTarget: { value } }) => setColour(value)}
            hint={say('programs.look.colour.hint')}
          />
          <Shades colour={colour.trim().toLowerCase()} />
          <Field
            optional
            type="url"
            label={say('programs.look.review')}
            name="reviewUrl"
            defaultValue={look.reviewUrl ?? ''}
            placeholder="https://"
            maxLength={500}
            hint={say('programs.look.review.hint')}
          />
          <Field
            type="number"
            min={1}
            max={100}
            label={say('programs.look.percent')}
            name="reviewPercent"
            defaultValue={look.reviewPercent}
          />
          <Field
            optional
            type="url"
            label={say('programs.look.referral')}
            name="referralUrl"
            defaultValue={look.referralUrl ?? ''}
            placeholder="https://"
            maxLength={500}
            hint={say('programs.look.referral.hint')}
          />
          <Field
            optional
            type="url"
            label={say('programs.look.help')}
            name="helpUrl"
            defaultValue={look.helpUrl ?? ''}
            placeholder="https://"
            maxLength={500}
            hint={say('programs.look.help.hint')}
          />
        </Form>
      </div>
    </div>
  )
}

/** How the colour will stand in light and in dark, and whether it had to be moved for that. */
function Shades({ colour }: { colour: string }) {
  const say = useSay()
  if (!/^#[0-9a-f]{6}$/.test(colour)) return null
  const { light, dark, changed } = paletteOf(colour)
  const shade = ({ fill, on }: Fill, name: string) => (
    <span className="chip" style={{ background: fill, color: on }}>
      {name} {fill}
    </span>
  )
  return (
    <p className="row-wrap text-12 mut" role="status">
      {shade(light, say('programs.preview.light'))}
      {shade(dark, say('programs.preview.dark'))}
      <span className="min-w-0 flex-1">{say(changed ? 'programs.look.colour.changed' : 'programs.look.colour.kept')}</span>
    </p>
  )
}

function Logo({ program: { id, brand, look } }: { program: Program }) {
  const say = useSay()
  const set = useActing('PUT /api/programs/:id/logo', ['GET /api/programs/:id'])
  const remove = useActing('DELETE /api/programs/:id/logo', ['GET /api/programs/:id'])
  const [tooLarge, setTooLarge] = useState(false)
  const take = async (file: File) => {
    setTooLarge(file.size > LOGO_LIMITS.bytes)
    if (file.size > LOGO_LIMITS.bytes) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const image = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    set.mutate({ id, image }, { onSuccess: () => toast(say('programs.saved')) })
  }
  const trouble = set.error ?? remove.error
  const issue = trouble && 'issues' in trouble && Array.isArray(trouble.issues) ? trouble.issues[0]?.message : undefined
  const said = tooLarge ? say('programs.look.logo.too_large') : trouble && (issue ?? sentenceOf(trouble, say))

  return (
    <Section title={say('programs.look.logo')}>
      {look.logoUrl && (
        <div className="row-wrap mb-3">
          <img src={look.logoUrl} alt={brand} height={32} className="max-h-8 max-w-40" />
          <Button look="bare" busy={remove.isPending} onClick={() => remove.mutate({ id })}>
            {say('programs.look.logo.remove')}
          </Button>
        </div>
      )}
      <FileDrop label={say('programs.look.logo.hint')} accept="image/png,image/jpeg" limitMb={50} onFile={take} />
      {said && (
        <p className="field-error" role="alert">
          {said}
        </p>
      )}
    </Section>
  )
}
