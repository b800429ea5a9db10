import { Resvg } from '@resvg/resvg-js'

/** A drawing without text as a picture of this width. */
export const pngOf = (svg: string, width: number): Buffer =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng()
