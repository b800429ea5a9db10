import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Program } from '#contract/listen/programs.ts'
import type { MailLine } from '#contract/listen/proofs.ts'
import { GROUPS, type Group } from '#domain/learn/score.ts'
import type { Wording } from '#domain/listen/wording.ts'
import { asking } from '#web/queries.ts'
import { Checks } from '#web/screens/listen/proofs/Checks.tsx'
import { Envelope } from '#web/screens/listen/proofs/Envelope.tsx'
import { PreviewFrame, type Shown } from '#web/screens/listen/proofs/PreviewFrame.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useLocale, useSay } from '#web/words.ts'

const HERE = '/listen/programs/$id'
const RATINGS: Record<Group, number> = { promoter: 9, passive: 7, detractor: 3 }
const STEPS = ['mail', 'reminder', 'score', 'why', 'thanks'] as const
/** The narrowest phone still in use, a common one, and where mails are widest. */
const WIDTHS = { small: 320, phone: 375, wide: 600 } as const
type Width = keyof typeof WIDTHS
const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]
/** The mail or the page as a customer gets it, also while the words are being written. */
export function Preview({ program, locale, draft }: { program: Program; locale: Program['locale']; draft: Wording | null }) {
  const say = useSay()
  const navigate = useNavigate({ from: HERE })
  const { step = 'mail', group = 'promoter', device: width = 'phone', scheme = 'light', variant } = useSearch({ from: HERE })
  const mails = useQuery(asking('GET /api/programs/:id/mails', { id: program.id, locale })).data ?? []
  const tried = mails.filter((mail) => mail.variant !== null)
  const shownVariant = tried.find((mail) => wayOf(mail) === variant)
  const isMail = step === 'mail' || step === 'reminder'
  const asksGroup = step === 'why' || step === 'thanks'
  const mail = step === 'reminder' ? 'reminder' : 'ask'
  const line = mails.find((each) => each.mail === mail && wayOf(each) === (shownVariant && wayOf(shownVariant)))
  const shown: Shown = {
    id: program.id,
    locale,
    step,
    scheme,
    reader: useLocale(),
    ...(shownVariant?.wave && shownVariant.variant && { wave: shownVariant.wave.id, variant: shownVariant.variant }),
    ...(asksGroup && { rating: RATINGS[group] }),
  }
  const frame = say('programs.preview.frame', { step: say(`programs.preview.${step}`), width: say(`programs.preview.${width}`) })

  return (
    <div className="min-w-0">
      <Section title={say('programs.preview')} acts={<Devices width={width} scheme={scheme} />}>
        <div className="row-wrap mb-3">
          <Radios
            segmented
            quiet
            label={say('programs.preview.step')}
            name="step"
            value={step}
            options={STEPS.map((value) => ({ value, label: say(`programs.preview.${value}`) }))}
            onPick={(to) => navigate({ search: (old) => ({ ...old, step: to }), replace: true })}
          />
          {asksGroup && (
            <Radios
              segmented
              quiet
              label={say('programs.preview.group')}
              name="group"
              value={group}
              options={GROUPS.map((value) => ({ value, label: <>{RATINGS[value]}</> }))}
              onPick={(to) => navigate({ search: (old) => ({ ...old, group: to }), replace: true })}
            />
          )}
        </div>
        {tried.length > 0 && <Ways tried={tried} value={shownVariant && wayOf(shownVariant)} />}
        {isMail && <Envelope program={program} locale={locale} draft={draft} mail={mail} line={line} />}
        <PreviewFrame
          key={JSON.stringify([program.brand, program.senderName, program.senderEmail, program.look])}
          shown={shown}
          draft={draft}
          title={frame}
          width={WIDTHS[width]}
          height={680}
        />
      </Section>
      {isMail && <Checks program={program} locale={locale} draft={draft} />}
    </div>
  )
}

/** On which device the customer looks. */
function Devices({ width, scheme }: { width: Width; scheme: Scheme }) {
  const say = useSay()
  const navigate = useNavigate({ from: HERE })
  return (
    <span className="row-wrap">
      <Radios
        segmented
        quiet
        label={say('programs.preview.scheme')}
        name="scheme"
        value={scheme}
        options={SCHEMES.map((value) => ({ value, label: say(`programs.preview.${value}`) }))}
        onPick={(to) => navigate({ search: (old) => ({ ...old, scheme: to }), replace: true })}
      />
      <Radios
        segmented
        quiet
        label={say('programs.preview.width')}
        name="width"
        value={width}
        options={Object.entries(WIDTHS).map(([value, pixels]) => ({ value: value as Width, label: <>{pixels}</> }))}
        onPick={(to) => navigate({ search: (old) => ({ ...old, device: to }), replace: true })}
      />
    </span>
  )
}

/** The program's own way of asking, and each that a wave tries. */
function Ways({ tried, value = '' }: { tried: readonly MailLine[]; value: string | undefined }) {
  const say = useSay()
  const navigate = useNavigate({ from: HERE })
  const ways = new Map(tried.map((mail) => [wayOf(mail) ?? '', mail]))
  return (
    <div className="mb-3 narrow">
      <Select
        label={say('proofs.variants')}
        name="variant"
        value={value}
        onChange={({ currentTarget: { value: to } }) =>
          navigate({ search: (old) => ({ ...old, variant: to || undefined }), replace: true })
        }
        options={[
          { value: '', label: say('experiments.champion') },
          ...[...ways].map(([way, { wave, variant }]) => ({
            value: way,
            label: say('proofs.variant', { wave: wave?.name ?? '', key: variant ?? '' }),
          })),
        ]}
      />
    </div>
  )
}

/** One word in the address for a variant; none for the program's own way. */
const wayOf = ({ wave, variant }: MailLine): string | undefined => (wave && variant ? `${wave.id}.${variant}` : undefined)
