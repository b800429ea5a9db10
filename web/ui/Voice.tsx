import type { ReactNode } from 'react'
import { useSay } from '#web/words.ts'

export type Group = 'promoter' | 'passive' | 'detractor'
type Size = 'small' | 'normal' | 'large'

/** One person's rating as the shape of a mouth; null is someone who did not answer. The group is the domain's word on it. */
export function Mouth({ rating, group, size = 'normal' }: { rating: number | null; group: Group | null; size?: Size }) {
  const say = useSay()
  const look = group ?? 'silent'
  const label = group && rating !== null ? say(`ui.mouth.${group}`, { rating }) : say('ui.mouth.silent')
  return (
    <span className={`mouth mouth-${look}${size === 'normal' ? '' : ` mouth-${size}`}`} role="img" aria-label={label}>
      {rating ?? '–'}
    </span>
  )
}

/** One of us, by initials. No name is a dashed, empty place. */
export function Face({
  name,
  size = 'normal',
  bare = false,
}: {
  name: string | null
  size?: 'normal' | 'large'
  bare?: boolean
}) {
  const look = `face${size === 'large' ? ' face-large' : ''}`
  if (!name) return <span className={`${look} face-none`} aria-hidden="true" />
  // Drawn by the style sheet: initials are no words, and a button around them is called by the whole name.
  return (
    <span
      className={look}
      title={name}
      data-initials={initials(name)}
      {...(bare ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    />
  )
}

const initials = (name: string) => {
  const words = name.trim().split(/\s+/)
  if (/^\p{Script=Han}/u.test(name)) return [...name][0]
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return ([...first].slice(0, last ? 1 : 2).join('') + [...last].slice(0, 1).join('')).toUpperCase()
}

type VoiceProps = {
  words: string | null
  group?: Group | null
  lang?: string | null
  large?: boolean
  lines?: number
  quoted?: boolean
}

/** What a customer wrote, exactly; `quoted` on a card, where it stands among our words. `lang` lets a Chinese page speak and set English words rightly. */
export function Voice({ words, group, lang, large = false, lines, quoted = false }: VoiceProps) {
  const say = useSay()
  if (!words) return <p className="voice dim">{say('ui.voice.no_words')}</p>
  return (
    <blockquote
      className={`voice${large ? ` voice-large voice-${group ?? 'none'}` : ''}${quoted ? ' voice-quoted' : ''}`}
      lang={lang ?? langOf(words)}
    >
      {lines ? (
        <span className="clamp" style={{ WebkitLineClamp: lines }}>
          <span className="voice-words">{words}</span>
        </span>
      ) : (
        <span className="voice-words">{words}</span>
      )}
    </blockquote>
  )
}

/** Without a note of the language, the script decides which face sets the words. */
const langOf = (words: string) => (/\p{Script=Han}/u.test(words) ? 'zh' : 'en')

/** Our own words to a customer. */
export const Reply = ({ children, note = false }: { children: ReactNode; note?: boolean }) => (
  <div className={`reply${note ? ' reply-note' : ''}`}>{children}</div>
)
