import { words } from './locale.ts'

/** What the server says when a score cannot be read as asked. */
export const scoreRefusals = words({
  'issue.wave_or_period': {
    en: 'Choose a wave or a period, not both.',
    'zh-Hans': '请选择一个批次或一个时段，不要同时选择。',
    'zh-Hant': '請選擇一個批次或一個期間，不要同時選擇。',
  },
})
