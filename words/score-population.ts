import { words } from './locale.ts'

/** The score of exactly these customers, in a wave. */
export const scorePopulation = words({
  'score.population': {
    en: 'The score of exactly these customers',
    'zh-Hans': '只看这一批客户的得分',
    'zh-Hant': '只看這一批客戶的得分',
  },
  'score.population.questions': {
    en: 'The margin above answers for customers like these, and for the next wave. Asked about exactly the customers you have now, fewer are left who did not answer, so the margin is narrower. Use the first to compare waves; use the second to describe this customer base today.',
    'zh-Hans':
      '上面的误差范围回答的是“这一类客户”以及下一批会怎样。如果只问“现有的这些客户”，没有作答的人所剩不多，误差范围会更窄。比较批次请用前者，描述当前客户群可用后者。',
    'zh-Hant':
      '上面的誤差範圍回答的是「這一類客戶」以及下一批會怎樣。如果只問「現有的這些客戶」，沒有作答的人所剩不多，誤差範圍會更窄。比較批次請用前者，描述目前客戶群可用後者。',
  },
  'score.population.size': { en: 'How many customers there are', 'zh-Hans': '客户总数', 'zh-Hant': '客戶總數' },
  'score.population.ask': { en: 'Ask this', 'zh-Hans': '按此计算', 'zh-Hant': '依此計算' },
  'score.population.frame': { en: 'Count them from the wave', 'zh-Hans': '按本批次的范围计数', 'zh-Hant': '依本批次的範圍計數' },
  'score.population.off': { en: 'Leave it', 'zh-Hans': '取消', 'zh-Hant': '取消' },
  'score.population.says': {
    en: 'Of exactly these {size, number} customers now, {answers, number} answered: their score is {value} ({low} to {high}).',
    'zh-Hans': '这 {size, number} 位客户中 {answers, number} 位已作答：他们此刻的得分为 {value}（{low} 至 {high}）。',
    'zh-Hant': '這 {size, number} 位客戶中 {answers, number} 位已作答：他們此刻的得分為 {value}（{low} 至 {high}）。',
  },
  'score.population.census': {
    en: 'All {size, number} customers answered: their score is {value}, with nothing left to chance.',
    'zh-Hans': '全部 {size, number} 位客户都已作答：得分为 {value}，没有抽样误差。',
    'zh-Hant': '全部 {size, number} 位客戶都已作答：得分為 {value}，沒有抽樣誤差。',
  },
  'score.population.limits': {
    en: 'This holds only if those who did not answer are like those who did, and it says nothing about a change from wave to wave.',
    'zh-Hans': '前提是未作答的人与作答的人相近；这个范围不能用来判断批次之间的变化。',
    'zh-Hant': '前提是未作答的人與作答的人相近；這個範圍不能用來判斷批次之間的變化。',
  },
  'score.population.no_wave': {
    en: 'In a period one person may have answered more than once; choose a wave.',
    'zh-Hans': '时段内同一个人可能多次作答，请选择一个批次。',
    'zh-Hant': '期間內同一個人可能多次作答，請選擇一個批次。',
  },
  'score.population.no_frame': {
    en: 'How many customers these are is not known here; enter their number.',
    'zh-Hans': '系统不知道共有多少客户，请填写总数。',
    'zh-Hant': '系統不知道共有多少客戶，請填寫總數。',
  },
  'score.population.unequal': {
    en: 'Not everybody had the same chance of being asked in this wave, so this narrower margin would be wrong here.',
    'zh-Hans': '本批次中各人被询问的机会不同，不能使用这个更窄的范围。',
    'zh-Hant': '本批次中各人被詢問的機會不同，不能使用這個更窄的範圍。',
  },
  'score.population.too_few': {
    en: 'Fewer than five answered, which is too few for a score.',
    'zh-Hans': '回答不足 5 份，无法给出得分。',
    'zh-Hant': '回答不足 5 份，無法給出得分。',
  },
  'score.population.more_answers': {
    en: 'More people answered than {size, number}; enter how many customers there are in all.',
    'zh-Hans': '作答人数超过 {size, number}，请填写客户总数。',
    'zh-Hant': '作答人數超過 {size, number}，請填寫客戶總數。',
  },
})
