import { words } from './locale.ts'

/** A chart that is taken along. */
export const pictures = words({
  'pictures.save': { en: 'Save as picture', 'zh-Hans': '存为图片', 'zh-Hant': '存為圖片' },
  'pictures.save.of': { en: 'Save as picture: {title}', 'zh-Hans': '存为图片：{title}', 'zh-Hant': '存為圖片：{title}' },
  'pictures.png': { en: 'PNG, for slides and mail', 'zh-Hans': 'PNG，用于幻灯片和邮件', 'zh-Hant': 'PNG，用於投影片和郵件' },
  'pictures.svg': { en: 'SVG, sharp at any size', 'zh-Hans': 'SVG，任意放大都清晰', 'zh-Hant': 'SVG，任意放大都清晰' },
  'pictures.source': {
    en: '{workspace}. As of {when}. {n, plural, one {# answer} other {# answers}}.',
    'zh-Hans': '{workspace} · 截至 {when} · {n, number} 份回答',
    'zh-Hant': '{workspace} · 截至 {when} · {n, number} 份回答',
  },
})
