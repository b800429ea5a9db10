import { words } from './locale.ts'

/** What the server says when it must say no. Each sentence names the way out. */
export const refusals = words({
  'refusal.broken': {
    en: 'Something broke on our side. Nothing you entered is lost on this page; try again in a moment.',
    'zh-Hans': '系统出了问题。本页填写的内容没有丢失，请稍后重试。',
    'zh-Hant': '系統出了問題。本頁填寫的內容沒有遺失，請稍後再試。',
  },
  'refusal.invalid': { en: 'Some fields need another look.', 'zh-Hans': '有些内容需要修改。', 'zh-Hant': '有些內容需要修改。' },
  'refusal.too_large': {
    en: 'This is larger than the {limit, number} MB that fit here.',
    'zh-Hans': '内容超过了此处 {limit, number} MB 的上限。',
    'zh-Hant': '內容超過了此處 {limit, number} MB 的上限。',
  },
  'refusal.sign_in': { en: 'Please sign in first.', 'zh-Hans': '请先登录。', 'zh-Hant': '請先登入。' },
  'refusal.forbidden': {
    en: 'Your role does not include this. An owner of the workspace can change it.',
    'zh-Hans': '您的角色不包含这项权限，可请工作区的所有者调整。',
    'zh-Hant': '您的角色不包含這項權限，可請工作區的擁有者調整。',
  },
  'refusal.not_found': { en: 'There is nothing here, or it is not yours to see.', 'zh-Hans': '没有找到，或您无权查看。', 'zh-Hant': '沒有找到，或您無權查看。' },
  'refusal.origin': {
    en: 'This request came from another site and was not carried out.',
    'zh-Hans': '该请求来自其他网站，未予执行。',
    'zh-Hant': '該請求來自其他網站，未予執行。',
  },
})
