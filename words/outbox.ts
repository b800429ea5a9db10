import { words } from './locale.ts'

/** What the server may say about a mail. */
export const outboxRefusals = words({
  'outbox.refused': {
    en: 'This mail is no longer in doubt. Look at it again; somebody may have settled it already.',
    'zh-Hans': '这封邮件的状态已经确定，可能有人处理过了，请刷新后再看。',
    'zh-Hant': '這封郵件的狀態已經確定，可能有人處理過了，請重新整理後再看。',
  },
})
