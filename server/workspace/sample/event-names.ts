import type { SampleLocale } from './verbatims.ts'

/** What their systems call what customers do: the company chose words of its own language, since a name stands as it came. */
export const EVENT_NAMES = {
  usage: { en: 'API usage', 'zh-Hans': 'API 用量', 'zh-Hant': 'API 用量' },
  ticket: { en: 'ticket opened', 'zh-Hans': '提交工单', 'zh-Hant': '提交客服單' },
  visit: { en: 'signed in', 'zh-Hans': '登录', 'zh-Hant': '登入' },
  renewal: { en: 'renewed', 'zh-Hans': '续约', 'zh-Hant': '續約' },
  leaving: { en: 'cancelled', 'zh-Hans': '解约', 'zh-Hant': '解約' },
} satisfies Record<string, Record<SampleLocale, string>>
