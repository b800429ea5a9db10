import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { GRAINS } from '#domain/learn/question.ts'
import { STAKES } from '#domain/learn/stake.ts'
import { ASK_LOCALES } from '#domain/listen/ask-locale.ts'
import { POLICY_REASONS } from '#domain/listen/contact-policy.ts'
import { MAIL_PLACES, MESSAGE_KINDS } from '#domain/listen/delivery.ts'
import { SUPPRESSION_REASONS } from '#domain/listen/suppression.ts'
import { LOCALES } from '#words/locale.ts'
import { isFirstRun } from './first-run.ts'
import { root, screen } from './screen.ts'
import { flag, ids, longText, oneOf, readSearch, search, someInOrder, text, whole, writeSearch } from './search.ts'
import { Broken, Waiting } from './shell/Broken.tsx'

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** Where `/` leads: the first of these that exists. */
const HOMES: readonly string[] = ['/learn/board', '/learn/score', '/listen/programs', '/learn/responses', '/act/cases']

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    if (await isFirstRun()) throw redirect({ to: '/start' })
    const first = HOMES.find((path) => path in router.routesByPath)
    if (first) throw redirect({ to: first as '/' }) // The line above has found it in the table.
  },
})

/** All that can be seen, in the order of the tabs. The first word of the address is the wing. */
const table = [
  home,
  screen('/start', () => import('#web/screens/listen/start/Start.tsx').then((m) => m.Start), { needs: 'program.manage' }),
  screen('/listen/programs', () => import('#web/screens/listen/programs/ProgramList.tsx').then((m) => m.ProgramList), {
    tab: 'tab.programs',
    needs: 'program.read',
    search: search({ archived: flag }),
  }),
  screen('/listen/programs/$id', () => import('#web/screens/listen/programs/ProgramEditor.tsx').then((m) => m.ProgramEditor), {
    needs: 'program.read',
    search: search({
      part: oneOf('words', 'look', 'about', 'design'),
      locale: oneOf(...ASK_LOCALES),
      step: oneOf('mail', 'reminder', 'score', 'why', 'thanks'),
      variant: text,
      group: oneOf('promoter', 'passive', 'detractor'),
      device: oneOf('small', 'phone', 'wide'),
      scheme: oneOf('light', 'dark'),
    }),
  }),
  screen('/listen/waves', () => import('#web/screens/listen/waves/WaveList.tsx').then((m) => m.WaveList), {
    tab: 'tab.waves',
    needs: 'program.read',
    search: search({ program: text }),
  }),
  screen('/listen/waves/$id', () => import('#web/screens/listen/waves/WaveScreen.tsx').then((m) => m.WaveScreen), {
    needs: 'program.read',
    search: search({ q: text, because: oneOf(...POLICY_REASONS), only: flag }),
  }),
  screen('/listen/contacts', () => import('#web/screens/listen/contacts/ContactList.tsx').then((m) => m.ContactList), {
    tab: 'tab.contacts',
    needs: 'contact.read',
    search: search({
      q: text,
      group: oneOf('promoter', 'passive', 'detractor'),
      suppressed: flag,
      account: text,
      import: text,
      attribute: text,
      is: text,
      segment: text,
      condition: longText,
      sort: oneOf('created', 'name', 'last_asked', 'last_answered'),
      order: oneOf('up', 'down'),
    }),
  }),
  screen('/listen/contacts/new', () => import('#web/screens/listen/contacts/ContactEdit.tsx').then((m) => m.ContactNew)),
  screen('/listen/contacts/$id', () => import('#web/screens/listen/contacts/ContactPage.tsx').then((m) => m.ContactPage)),
  screen('/listen/contacts/$id/edit', () => import('#web/screens/listen/contacts/ContactEdit.tsx').then((m) => m.ContactEdit)),
  screen('/listen/accounts', () => import('#web/screens/listen/accounts/AccountList.tsx').then((m) => m.AccountList), {
    tab: 'tab.accounts',
    needs: 'contact.read',
    search: search({ q: text, mine: flag, condition: longText }),
  }),
  screen('/listen/accounts/$id', () => import('#web/screens/listen/accounts/AccountPage.tsx').then((m) => m.AccountPage)),
  screen('/listen/behaviour', () => import('#web/screens/listen/behaviour/BehaviourScreen.tsx').then((m) => m.BehaviourScreen), {
    tab: 'tab.behaviour',
    needs: 'contact.read',
  }),
  screen('/listen/behaviour/new', () => import('#web/screens/listen/behaviour/MeasureScreen.tsx').then((m) => m.MeasureNew), {
    needs: 'contact.manage',
    search: search({ event: text }),
  }),
  screen('/listen/behaviour/$id', () => import('#web/screens/listen/behaviour/MeasureScreen.tsx').then((m) => m.MeasureEdit), {
    needs: 'contact.read',
  }),
  screen(
    '/listen/suppressions',
    () => import('#web/screens/listen/suppressions/SuppressionList.tsx').then((m) => m.SuppressionList),
    {
      tab: 'tab.suppressions',
      needs: 'contact.read',
      search: search({ address: text, reason: oneOf(...SUPPRESSION_REASONS) }),
    },
  ),
  screen('/listen/imports', () => import('#web/screens/listen/imports/ImportList.tsx').then((m) => m.ImportList), {
    tab: 'tab.imports',
    needs: 'contact.read',
  }),
  screen('/listen/imports/new', () => import('#web/screens/listen/imports/ImportNew.tsx').then((m) => m.ImportNew), {
    needs: 'response.import',
    search: search({ kind: oneOf('contacts', 'responses', 'activities') }),
  }),
  screen('/listen/imports/$id', () => import('#web/screens/listen/imports/ImportPage.tsx').then((m) => m.ImportPage)),
  screen('/listen/outbox', () => import('#web/screens/listen/outbox/OutboxScreen.tsx').then((m) => m.OutboxScreen), {
    tab: 'tab.outbox',
    needs: 'mail.read',
    search: search({
      message: text,
      q: text,
      kind: oneOf(...MESSAGE_KINDS),
      state: oneOf(...MAIL_PLACES),
      wave: text,
      contact: text,
      view: oneOf('mail', 'text', 'headers'),
      width: oneOf('phone', 'desktop'),
    }),
  }),
  screen(
    '/settings/workspace',
    () => import('#web/screens/workspace/settings/WorkspaceSettings.tsx').then((m) => m.WorkspaceSettings),
    {
      tab: 'tab.workspace',
      needs: 'workspace.read',
    },
  ),
  screen('/settings/policy', () => import('#web/screens/workspace/policy/PolicySettings.tsx').then((m) => m.PolicySettings), {
    tab: 'tab.policy',
    needs: 'program.read',
    search: search({ rhythm: oneOf('relational', 'transactional') }),
  }),
  screen('/settings/sending', () => import('#web/screens/listen/sending/SendingScreen.tsx').then((m) => m.SendingScreen), {
    tab: 'tab.sending',
    needs: 'workspace.manage',
  }),
  screen('/settings/members', () => import('#web/screens/workspace/members/Members.tsx').then((m) => m.Members), {
    tab: 'tab.members',
    needs: 'workspace.read',
  }),
  screen('/settings/keys', () => import('#web/screens/workspace/keys/Keys.tsx').then((m) => m.Keys), {
    tab: 'tab.keys',
    needs: 'key.manage',
  }),
  screen('/settings/audit', () => import('#web/screens/workspace/audit/Audit.tsx').then((m) => m.Audit), {
    tab: 'tab.audit',
    needs: 'audit.read',
    search: search({ action: text, who: text, since: text, until: text, check: flag }),
  }),
  screen('/guide', () => import('#web/screens/workspace/guide/GuidePage.tsx').then((m) => m.GuideIndex)),
  screen('/guide/$page', () => import('#web/screens/workspace/guide/GuidePage.tsx').then((m) => m.GuidePage)),
  screen('/settings/profile', () => import('#web/screens/workspace/profile/Profile.tsx').then((m) => m.Profile), {
    tab: 'tab.profile',
  }),
  screen('/welcome', () => import('#web/screens/workspace/doors/Welcome.tsx').then((m) => m.Welcome), {
    bare: true,
    search: search({ token: text, next: text }),
  }),
  screen('/sign-in', () => import('#web/screens/workspace/doors/SignIn.tsx').then((m) => m.SignIn), {
    bare: true,
    search: search({ next: text }),
  }),
  screen('/join/$token', () => import('#web/screens/workspace/doors/Join.tsx').then((m) => m.Join), { bare: true }),
  screen('/act/cases', () => import('#web/screens/act/cases/CaseBoard.tsx').then((m) => m.CaseBoard), {
    tab: 'tab.cases',
    needs: 'case.read',
    search: search({ case: text, q: text, mine: flag, late: flag, ownerless: flag, account: text }),
  }),
  screen('/act/rules', () => import('#web/screens/act/rules/RuleEditor.tsx').then((m) => m.RuleEditor), {
    under: '/act/cases',
    needs: 'case.read',
  }),
  screen('/learn/board', () => import('#web/screens/learn/board/BoardScreen.tsx').then((m) => m.BoardScreen), {
    tab: 'tab.board',
    needs: 'score.read',
    search: search({ edit: flag }),
  }),
  screen('/learn/score', () => import('#web/screens/learn/score/ScoreScreen.tsx').then((m) => m.ScoreScreen), {
    tab: 'tab.score',
    needs: 'score.read',
    isFirst: true,
    search: search({
      program: text,
      wave: text,
      period: text,
      attribute: text,
      value: text,
      by: text,
      population: text,
      trend: oneOf('waves', 'months'),
      numbers: flag,
      how: flag,
    }),
  }),
  screen('/learn/trend', () => import('#web/screens/learn/trend/TrendScreen.tsx').then((m) => m.TrendScreen), {
    tab: 'tab.trend',
    needs: 'score.read',
    search: search({
      program: text,
      where: longText,
      grain: oneOf(...GRAINS),
      window: whole,
      all: flag,
      note: text,
      numbers: flag,
    }),
  }),
  screen('/learn/watches', () => import('#web/screens/learn/watches/WatchScreen.tsx').then((m) => m.WatchScreen), {
    under: '/learn/trend',
    needs: 'score.read',
    search: search({ program: text, edit: text }),
  }),
  screen('/learn/goals', () => import('#web/screens/learn/goals/GoalScreen.tsx').then((m) => m.GoalScreen), {
    under: '/learn/trend',
    needs: 'score.read',
    search: search({ program: text, edit: text }),
  }),
  screen('/learn/foresight', () => import('#web/screens/learn/foresight/ForesightScreen.tsx').then((m) => m.ForesightScreen), {
    under: '/learn/trend',
    needs: 'score.read',
    search: search({
      program: text,
      where: longText,
      event: text,
      date: text,
      today: longText,
      within: oneOf('6', '12'),
      unit: oneOf('company', 'person'),
    }),
  }),
  screen('/learn/views', () => import('#web/screens/learn/views/ViewScreen.tsx').then((m) => m.ViewScreen), {
    under: '/learn/trend',
    needs: 'score.read',
    search: search({ program: text, period: text, edit: text }),
  }),
  screen('/learn/explorer', () => import('#web/screens/learn/explorer/ExplorerScreen.tsx').then((m) => m.ExplorerScreen), {
    tab: 'tab.explorer',
    needs: 'score.read',
    search: search({
      program: text,
      wave: text,
      period: text,
      where: longText,
      versus: longText,
      by: text,
      by2: text,
      by3: text,
      population: oneOf('frame'),
      view: oneOf('list'),
    }),
  }),
  screen('/learn/why', () => import('#web/screens/learn/why/WhyScreen.tsx').then((m) => m.WhyScreen), {
    tab: 'tab.why',
    needs: 'score.read',
    search: search({
      program: text,
      wave: text,
      period: text,
      where: longText,
      versus: longText,
      against: oneOf('previous', 'year_ago'),
      attributes: longText,
      study: text,
    }),
  }),
  screen('/learn/stakes', () => import('#web/screens/learn/stakes/StakesScreen.tsx').then((m) => m.StakesScreen), {
    tab: 'tab.stakes',
    needs: 'contact.read',
    search: search({
      program: text,
      wave: text,
      period: text,
      days: whole,
      stake: oneOf(...STAKES),
      near: flag,
    }),
  }),
  screen(
    '/learn/benchmarks',
    () => import('#web/screens/learn/benchmarks/BenchmarksScreen.tsx').then((m) => m.BenchmarksScreen),
    {
      tab: 'tab.benchmarks',
      needs: 'score.read',
      search: search({ program: text, wave: text, period: text, by: text }),
    },
  ),
  screen('/learn/reports', () => import('#web/screens/learn/reports/ReportScreen.tsx').then((m) => m.ReportScreen), {
    tab: 'tab.reports',
    needs: 'score.read',
    search: search({
      program: text,
      wave: text,
      period: text,
      locale: oneOf(...LOCALES),
      title: text,
      parts: someInOrder('score', 'trend', 'distribution', 'segments', 'why', 'silence', 'stakes', 'verbatims', 'method'),
      by: text,
      verbatims: ids,
      names: flag,
      report: text,
      saved: text,
    }),
  }),
  screen('/learn/silence', () => import('#web/screens/learn/silence/SilenceScreen.tsx').then((m) => m.SilenceScreen), {
    tab: 'tab.silence',
    needs: 'score.read',
    search: search({
      program: text,
      wave: text,
      period: text,
      by: text,
      weigh: text,
      weigh2: text,
      weigh3: text,
      population: oneOf('contacts'),
    }),
  }),
  screen('/learn/responses', () => import('#web/screens/learn/responses/ResponseScreen.tsx').then((m) => m.ResponseScreen), {
    tab: 'tab.responses',
    needs: 'response.read',
    search: search({
      response: text,
      q: text,
      group: oneOf('promoter', 'passive', 'detractor'),
      rating: whole,
      verbatim: flag,
      evidence: oneOf('counted', 'all', 'discarded', 'provisional', 'weak', 'auto', 'confirmed'),
      program: text,
      wave: text,
      period: text,
      account: text,
      contact: text,
      attribute: text,
      value: text,
    }),
  }),
]

export const router = createRouter({
  routeTree: root.addChildren(table),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultPendingComponent: Waiting,
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
})
