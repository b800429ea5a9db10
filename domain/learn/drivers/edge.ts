/**
 * Where bins that hold `edge <= value` part the same numbers as a cut, which belongs to its lower side: the cut itself where nobody has this number,
 * else the next one that somebody has.
 * @param values unknown ones are NaN
 */
export function edgeAt(values: Float64Array, cut: number): number {
  if (!values.includes(cut)) return cut
  return values.reduce((least, value) => (value > cut && !(value > least) ? value : least), Infinity)
}
