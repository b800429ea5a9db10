export { exact, figureOf, isParted, pointOf, rangeOf, sentenceOf } from '#words/score-figures.ts'
