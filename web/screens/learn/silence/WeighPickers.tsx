import { useNavigate } from '@tanstack/react-router'
import type { SilenceSheet } from '#contract/learn/silence.ts'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { useCalled } from './called.ts'

const FIELDS = ['weigh', 'weigh2', 'weigh3'] as const

type Props = { sheet: SilenceSheet; weighing: NonNullable<SilenceSheet['weighing']> }

/** By what, and to whom. Without a choice the product weights by what differs most. */
export function WeighPickers({ sheet, weighing }: Props) {
  const say = useSay()
  const called = useCalled()
  const navigate = useNavigate({ from: '/learn/silence' })
  const { by, proposed, population, populations } = weighing
  const set = (names: readonly (string | undefined)[]) => {
    const [weigh, weigh2, weigh3] = names.filter(Boolean)
    navigate({ search: (old) => ({ ...old, weigh, weigh2, weigh3 }), replace: true, resetScroll: false })
  }
  const pick = (at: number, value: string) => set(FIELDS.map((_, place) => (place === at ? value || undefined : by[place])))
  const none = { value: '', label: say(by.length > 1 ? 'silence.weigh.nothing' : 'silence.weigh.proposed') }
  return (
    <div className="silence-pickers">
      {FIELDS.slice(0, Math.min(FIELDS.length, by.length + 1)).map((field, at) => (
        <Select
          key={field}
          quiet
          label={say(at === 0 ? 'silence.weigh.by' : 'silence.weigh.and')}
          name={field}
          value={by[at] ?? ''}
          onChange={(event) => pick(at, event.target.value)}
          options={[
            ...(at > 0 ? [{ value: '', label: say('silence.weigh.nothing') }] : proposed && by.length ? [] : [none]),
            ...sheet.traits
              .filter(({ name }) => name === by[at] || !by.includes(name))
              .map((one) => ({ value: one.name, label: called.trait(one) })),
          ]}
        />
      ))}
      {populations.length > 1 && (
        <Select
          quiet
          label={say('silence.weigh.population')}
          name="population"
          value={population}
          onChange={(event) =>
            navigate({
              search: (old) => ({ ...old, population: event.target.value === 'contacts' ? ('contacts' as const) : undefined }),
              replace: true,
              resetScroll: false,
            })
          }
          options={populations.map((one) => ({ value: one, label: say(`silence.weigh.${one}`) }))}
        />
      )}
    </div>
  )
}
