import type { Wording } from '#domain/listen/wording.ts'
import type { en } from './en.ts'

/** Every sentence that a person who is asked may read, by id. The sentences of the app are in `catalog.ts`. */
export type AskWord = keyof typeof en.words

/** One language: what a program says in it by itself, and all that stands around that. ICU message syntax in `words`. */
export type Tongue = { wording: Wording; words: Record<AskWord, string> }
