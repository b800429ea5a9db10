import type { Group } from '#domain/learn/score.ts'

/** The languages in which a program asks. */
export const ASK_LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const
export type AskLocale = (typeof ASK_LOCALES)[number]

/** What a program says and its owner may edit. {brand} stands for the product or company; all else around it is fixed. */
export type Wording = {
  subject: string
  intro: string
  question: string
  why: Record<Group, string>
  thanks: Record<Group, string>
  closing: string
}

/** The longest each text may be, in characters. */
export const WORDING_LIMITS = { subject: 120, intro: 600, question: 200, why: 200, thanks: 400, closing: 400 } as const

/** What a relational program says until somebody edits it. The question is the field's own (experience.md 1.5). */
export const DEFAULT_WORDING: Record<AskLocale, Wording> = {
  en: {
    subject: 'One question about {brand}',
    intro: 'You know {brand} from daily use, so we would like to hear from you. It is one question and takes less than a minute.',
    question: 'How likely are you to recommend {brand} to a friend or colleague?',
    why: {
      promoter: 'What do you value most about {brand}?',
      passive: 'What one thing would make {brand} better for you?',
      detractor: 'What is the main reason, and what should we put right first?',
    },
    thanks: {
      promoter: 'We are glad that {brand} works well for you. The people who build it will read your answer.',
      passive: 'Your answer shows us where to do better. The people who can change it will read it.',
      detractor: 'We are sorry that we fell short. A person reads your answer, and we will work on it.',
    },
    closing: 'Your click marks the rating. Send confirms it, and a sentence about why helps us most of all.',
  },
  'zh-Hans': {
    subject: '关于{brand}，想请教您一个问题',
    intro: '您一直在使用{brand}，我们很想听听您的真实感受。只有一个问题，不到一分钟。',
    question: '您有多大可能向朋友或同事推荐{brand}？',
    why: {
      promoter: '您最看重{brand}的哪一点？',
      passive: '我们再做好哪一点，您会更愿意推荐？',
      detractor: '主要是什么原因？您最希望我们先改进哪里？',
    },
    thanks: {
      promoter: '很高兴{brand}对您有帮助。做产品的同事会读到您的回答。',
      passive: '您的回答让我们知道哪里还能做得更好，相关同事会认真阅读。',
      detractor: '很抱歉没有让您满意。您的回答会有专人阅读，我们会着手改进。',
    },
    closing: '点一下即可选好分数，再点“发送”确认。如果愿意用一句话说说原因，对我们的帮助最大。',
  },
  'zh-Hant': {
    subject: '關於{brand}，想請教您一個問題',
    intro: '您一直在使用{brand}，我們很想聽聽您的真實感受。只有一個問題，不用一分鐘。',
    question: '您有多大可能會向朋友或同事推薦{brand}？',
    why: {
      promoter: '您最看重{brand}的哪一點？',
      passive: '我們再做好哪一點，您會更願意推薦？',
      detractor: '主要是什麼原因？您最希望我們先改善哪裡？',
    },
    thanks: {
      promoter: '很高興{brand}對您有幫助。負責產品的同仁會讀到您的回答。',
      passive: '您的回答讓我們知道哪裡還能做得更好，相關同仁會仔細閱讀。',
      detractor: '很抱歉沒有讓您滿意。您的回答會有專人閱讀，我們會著手改善。',
    },
    closing: '點一下即可選好分數，再按「送出」確認。如果願意用一句話說說原因，對我們的幫助最大。',
  },
}

/** The wording with {brand} filled in, ready to be shown. Braces around anything else stay as they were typed. */
export function fillWording(wording: Wording, brand: string): Wording {
  const fill = (text: string) => fillBrand(text, brand)
  const each = ({ promoter, passive, detractor }: Record<Group, string>) => ({
    promoter: fill(promoter),
    passive: fill(passive),
    detractor: fill(detractor),
  })
  return {
    subject: fill(wording.subject),
    intro: fill(wording.intro),
    question: fill(wording.question),
    why: each(wording.why),
    thanks: each(wording.thanks),
    closing: fill(wording.closing),
  }
}

/** One text with {brand} filled in; where a Latin letter or digit meets a Chinese character, a space parts them. */
export const fillBrand = (text: string, brand: string): string =>
  text.split('{brand}').reduce((said, rest) => `${said}${seam(said, brand)}${brand}${seam(brand, rest)}${rest}`)

const seam = (left: string, right: string): string => {
  const [end, start] = [[...left].at(-1) ?? '', [...right][0] ?? '']
  return (isHan(end) && isLatin(start)) || (isLatin(end) && isHan(start)) ? ' ' : ''
}
const isHan = (char: string) => /\p{Script=Han}/u.test(char)
const isLatin = (char: string) => /[\p{Script=Latin}\d]/u.test(char)

/** Whether the question is the field's own. A changed one makes scores hard to compare with others, and the score says so. */
export const asksTheStandardQuestion = (locale: AskLocale, wording: Wording): boolean =>
  wording.question.trim() === DEFAULT_WORDING[locale].question

export type WordingProblem = { field: string; because: 'empty' | 'too_long' | 'unknown_placeholder'; limit: number }

/** What an owner must mend before a wording can be used; `field` is 'question' or 'why.passive'. Empty: nothing. */
export function wordingProblems(wording: Wording): WordingProblem[] {
  return textsOf(wording).flatMap(({ field, limit, text }): WordingProblem[] => {
    if (!text.trim()) return [{ field, because: 'empty', limit }]
    if ([...text].length > limit) return [{ field, because: 'too_long', limit }]
    return /\{(?!brand\})\w*\}/.test(text) ? [{ field, because: 'unknown_placeholder', limit }] : []
  })
}

function textsOf(wording: Wording): { field: string; limit: number; text: string }[] {
  const { why, thanks, ...plain } = wording
  return [
    ...Object.entries(plain).map(([field, text]) => ({ field, limit: WORDING_LIMITS[field as keyof typeof plain], text })),
    ...Object.entries(why).map(([group, text]) => ({ field: `why.${group}`, limit: WORDING_LIMITS.why, text })),
    ...Object.entries(thanks).map(([group, text]) => ({ field: `thanks.${group}`, limit: WORDING_LIMITS.thanks, text })),
  ]
}

/** A contact's name as a greeting may use it, or null for none: nobody can put a link or a paragraph into our mails by their name. */
export function greetingName(name: string | null): string | null {
  const clean = (name ?? '').replace(/\s+/gu, ' ').trim()
  return clean && [...clean].length <= 60 && !/[/@<>\p{Cc}\p{Cf}]|\w{2}\.\w{2}|www/u.test(clean) ? clean : null
}
