import { words } from './locale.ts'

/** "How this was computed": method, figures and what they take for granted. */
export const scoreMethod = words({
  'method.title': { en: 'How this was computed', 'zh-Hans': '这个数怎么算的', 'zh-Hant': '這個數怎麼算的' },
  'method.score': {
    en: 'The share of promoters (9-10) minus the share of detractors (0-6): {promoter} − {detractor} of {n, plural, one {# answer} other {# answers}} gives {value}.',
    'zh-Hans': '推荐者（9-10 分）占比减去贬损者（0-6 分）占比：{n, number} 份回答中，{promoter} − {detractor}，得 {value}。',
    'zh-Hant': '推薦者（9-10 分）占比減去批評者（0-6 分）占比：{n, number} 份回答中，{promoter} − {detractor}，得 {value}。',
  },
  'method.range': {
    en: 'The true score lies between {low} and {high} in 95 of 100 such samples. Method: plus-two interval (Bonett and Price, 2012), which adds one promoter and one detractor before it computes the margin, so that small or unanimous samples do not promise too much.',
    'zh-Hans':
      '同样抽样 100 次，约 95 次真实值落在 {low} 至 {high} 之间。方法：加二区间（Bonett 与 Price，2012），先各加一位推荐者和贬损者再算误差，样本小或意见一致时不致过分自信。',
    'zh-Hant':
      '同樣抽樣 100 次，約 95 次真實值落在 {low} 至 {high} 之間。方法：加二區間（Bonett 與 Price，2012），先各加一位推薦者和批評者再算誤差，樣本小或意見一致時不致過分自信。',
  },
  'score.weighted': {
    en: 'Some were likelier to be asked than others. Weighed back to everybody: {value}, between {low} and {high}.',
    'zh-Hans': '这一批次中，有些人被抽中的机会更大。按机会还原到全体后为 {value}，介于 {low} 与 {high} 之间。',
    'zh-Hant': '這一批次中，有些人被抽中的機會較大。按機會還原到全體後為 {value}，介於 {low} 與 {high} 之間。',
  },
  'method.weighted': {
    en: 'The large number lets every answer count once: it speaks of those who answered. Weighed back, each answer counts for as many people as it stands for (one over the chance to be drawn; Horvitz and Thompson, 1952), and that speaks of everybody the wave might have asked. Here {n, plural, one {# answer is} other {# answers are}} worth {worth} of an even draw, and no single one makes up more than {share} of all.',
    'zh-Hans':
      '大号数字中每份回答各算一份，反映的是已回答的人。还原时，每份回答按它代表的人数计算（抽中机会的倒数；Horvitz 与 Thompson，1952），反映的是这一批次可能问到的全体。这里的 {n, number} 份回答相当于均匀抽样的 {worth} 份，单份回答最多占 {share}。',
    'zh-Hant':
      '大號數字中每份回答各算一份，反映的是已回答的人。還原時，每份回答按它代表的人數計算（抽中機會的倒數；Horvitz 與 Thompson，1952），反映的是這一批次可能問到的全體。這裡的 {n, number} 份回答相當於均勻抽樣的 {worth} 份，單份回答最多占 {share}。',
  },
  'method.compare': {
    en: 'A change is called real when the difference itself, with its own margin, excludes zero at 95%. Overlapping ranges prove nothing either way.',
    'zh-Hans': '差异本身连同其误差在 95% 水平上不含零，才称为真实变化。两个范围是否重叠，并不能说明什么。',
    'zh-Hant': '差異本身連同其誤差在 95% 水準上不含零，才稱為真實變化。兩個範圍是否重疊，並不能說明什麼。',
  },
  'method.smallest': {
    en: 'With as many answers again, four of five comparisons would show a true change of {points} points or more. Smaller ones may be missed.',
    'zh-Hans': '下次若有同样多的回答，真实变化达到 {points} 分以上时，五次比较中约有四次能看出；更小的变化可能被漏掉。',
    'zh-Hant': '下次若有同樣多的回答，真實變化達到 {points} 分以上時，五次比較中約有四次能看出；更小的變化可能被漏掉。',
  },
  'method.table': {
    en: 'In the table each value is compared with all others together. Of the rows called real at most about one in ten is not (Benjamini-Hochberg, 10%). Below 5 answers only counts are shown; from 5 to 29 the sample is called small.',
    'zh-Hans':
      '表中每个值都与其余合计相比。标为真实差异的行中，最多约十分之一其实不是（Benjamini-Hochberg，10%）。不足 5 份回答只显示计数；5 至 29 份称为小样本。',
    'zh-Hant':
      '表中每個值都與其餘合計相比。標為真實差異的列中，最多約十分之一其實不是（Benjamini-Hochberg，10%）。不足 5 份回答只顯示計數；5 至 29 份稱為小樣本。',
  },
  'method.counted': {
    en: 'Counted are answers that a person sent, that came from a page a person used, or single clicks that nothing spoke against within a day. Clicks of link scanners are held back or left out.',
    'zh-Hans':
      '计入的是本人提交的回答、本人实际操作过页面的回答，以及一天内没有可疑之处的单次点击。链接扫描的点击暂不计入或不计入。',
    'zh-Hant':
      '計入的是本人送出的回答、本人實際操作過頁面的回答，以及一天內沒有可疑之處的單次點擊。連結掃描的點擊暫不計入或不計入。',
  },
  'method.rate': {
    en: 'The response rate is counted answers out of invitations whose first mail was accepted and did not bounce.',
    'zh-Hans': '回答率为计入的回答数除以首封邮件已被接收且未退回的邀请数。',
    'zh-Hant': '回答率為計入的回答數除以首封郵件已被接收且未退回的邀請數。',
  },
  'method.assumes': {
    en: 'This takes for granted that people answered independently of each other, and that those who stayed silent would have said the same. The margin covers chance alone, not silence.',
    'zh-Hans': '前提是各人独立作答，且未回答者的看法与回答者相同。误差只反映偶然，不反映沉默的人。',
    'zh-Hant': '前提是各人獨立作答，且未回答者的看法與回答者相同。誤差只反映偶然，不反映沉默的人。',
  },
  'method.strangers': {
    en: 'Whoever answered both times counts as two strangers: that hides a real change sooner than it reports a false one. People of one company count as strangers, too; where they answer alike, the margin should be wider. At stake has the interval that takes companies into account.',
    'zh-Hans':
      '两次都回答的人按两个互不相关的人计算：这样更容易漏掉真实的变化，而不是误报变化。同一公司的人也按互不相关计算；他们若回答相近，误差应当更大，考虑公司的区间见“客户风险”。',
    'zh-Hant':
      '兩次都回答的人按兩個互不相關的人計算：這樣較容易漏掉真實的變化，而不是誤報變化。同一公司的人也按互不相關計算；他們若回答相近，誤差應當更大，考慮公司的區間見「客戶風險」。',
  },
  'score.strangers': {
    en: 'Whoever answered more than once, and people of one company, count as strangers here. At stake takes companies into account.',
    'zh-Hans': '多次回答的人和同一公司的人，在此都按互不相关计算；考虑公司的结果见“客户风险”。',
    'zh-Hant': '多次回答的人和同一公司的人，在此都按互不相關計算；考慮公司的結果見「客戶風險」。',
  },
})
