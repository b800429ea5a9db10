import { audit } from './audit.ts'
import { because } from './because.ts'
import { behaviourRefusals } from './behaviour.ts'
import { behaviourScreens } from './behaviour-screens.ts'
import { benchmarkRefusals, benchmarks } from './benchmarks.ts'
import { board, boardRefusals } from './board.ts'
import { boot } from './boot.ts'
import { caseBoard } from './case-board.ts'
import { caseRefusals, replyHindrances } from './cases.ts'
import { commands } from './commands.ts'
import { biCommands } from './commands-bi.ts'
import { contactPage } from './contact-page.ts'
import { contacts } from './contacts.ts'
import { digest } from './digest.ts'
import { erasure } from './erasure.ts'
import { evidence } from './evidence.ts'
import { experimentScreens } from './experiment-screens.ts'
import { experimentRefusals } from './experiments.ts'
import { explorer, explorerRefusals } from './explorer.ts'
import { foresight, views } from './foreseeing.ts'
import { importOutcome } from './import-outcome.ts'
import { importReading } from './import-reading.ts'
import { importing } from './importing.ts'
import { imports } from './imports.ts'
import { mail } from './mail.ts'
import { outbox } from './outbox.ts'
import { outgoing } from './outgoing.ts'
import { pictures } from './pictures.ts'
import { policy, policyRefusals } from './policy.ts'
import { programDesign, programSender } from './program-design.ts'
import { programLook } from './program-look.ts'
import { programScreens } from './program-screens.ts'
import { programTemplates } from './program-templates.ts'
import { programRefusals } from './programs.ts'
import { proofs } from './proofs.ts'
import { questionRefusals, questions } from './questions.ts'
import { refusals } from './refusals.ts'
import { reportRefusals, reportScreen, reportWords } from './reports.ts'
import { responses } from './responses.ts'
import { rootCauses } from './root-causes.ts'
import { scheduleMail, scheduleRefusals, scheduleScreen } from './schedules.ts'
import { score, scoreRefusals } from './score.ts'
import { scoreMethod } from './score-method.ts'
import { scorePopulation } from './score-population.ts'
import { segmentScreens } from './segment-screens.ts'
import { segments } from './segments.ts'
import { sendingRefusals } from './sending.ts'
import { settings } from './settings.ts'
import { sharing, sharingRefusals } from './sharing.ts'
import { sharingPage } from './sharing-page.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { silenceRefusals, silenceSentences } from './silence.ts'
import { silenceScreen } from './silence-screen.ts'
import { stakeRefusals, stakes } from './stakes.ts'
import { start } from './start.ts'
import { studyRefusals } from './studies.ts'
import { suppressions } from './suppressions.ts'
import { trend, trendRefusals } from './trend.ts'
import { ui } from './ui.ts'
import { upkeep } from './upkeep.ts'
import { goals, watching } from './watching.ts'
import { waveLive } from './wave-live.ts'
import { wavePlanner } from './wave-planner.ts'
import { waveScreens } from './wave-screens.ts'
import { waveRefusals } from './waves.ts'
import { why, whySays } from './why.ts'
import { wording } from './wording.ts'
import { workspaceRefusals } from './workspace.ts'

/** Every sentence of the app by its id. One file of words for each feature; this table joins them. What people who are asked read: `asking/`. */
export const catalog = {
  ...caseBoard,
  ...caseRefusals,
  ...replyHindrances,
  ...contacts,
  ...contactPage,
  ...importing,
  ...importReading,
  ...importOutcome,
  ...imports,
  ...erasure,
  ...evidence,
  ...mail,
  ...wording,
  ...refusals,
  ...rootCauses,
  ...score,
  ...scoreMethod,
  ...scorePopulation,
  ...scoreRefusals,
  ...explorer,
  ...silenceRefusals,
  ...silenceSentences,
  ...silenceScreen,
  ...explorerRefusals,
  ...studyRefusals,
  ...questions,
  ...questionRefusals,
  ...board,
  ...boardRefusals,
  ...digest,
  ...trend,
  ...trendRefusals,
  ...why,
  ...whySays,
  ...reportRefusals,
  ...reportScreen,
  ...reportWords,
  ...pictures,
  ...scheduleMail,
  ...scheduleRefusals,
  ...scheduleScreen,
  ...sharingPage,
  ...sharing,
  ...sharingRefusals,
  ...watching,
  ...goals,
  ...foresight,
  ...views,
  ...responses,
  ...shell,
  ...boot,
  ...commands,
  ...biCommands,
  ...upkeep,
  ...ui,
  ...workspaceRefusals,
  ...signIn,
  ...outgoing,
  ...sendingRefusals,
  ...segments,
  ...segmentScreens,
  ...suppressions,
  ...settings,
  ...audit,
  ...outbox,
  ...programRefusals,
  ...waveRefusals,
  ...experimentRefusals,
  ...because,
  ...behaviourRefusals,
  ...behaviourScreens,
  ...policy,
  ...policyRefusals,
  ...programScreens,
  ...programLook,
  ...proofs,
  ...programDesign,
  ...programSender,
  ...programTemplates,
  ...waveScreens,
  ...waveLive,
  ...wavePlanner,
  ...experimentScreens,
  ...benchmarkRefusals,
  ...benchmarks,
  ...stakeRefusals,
  ...stakes,
  ...start,
}
export type WordId = keyof typeof catalog
