export { exact, figureOf, isParted, pointOf, rangeOf, rangeOfDifference, sentenceOf } from '#words/score-figures.ts'
