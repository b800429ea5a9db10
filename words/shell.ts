import { words } from './locale.ts'

/** The frame around every screen. */
export const shell = words({
  'wing.listen': { en: 'Listen', 'zh-Hans': '倾听', 'zh-Hant': '傾聽' },
  'wing.learn': { en: 'Learn', 'zh-Hans': '洞察', 'zh-Hant': '洞察' },
  'wing.act': { en: 'Act', 'zh-Hans': '行动', 'zh-Hant': '行動' },
})
