export { exact, figureOf, rangeOf, sentenceOf } from '#words/score-figures.ts'
