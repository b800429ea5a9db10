export { exact, figureOf, pointOf, rangeOf, sentenceOf } from '#words/score-figures.ts'
