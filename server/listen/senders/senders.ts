export { fitOut, type Outfit, outfitOf } from './outfit.ts'
