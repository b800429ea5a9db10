/** Distances among people, row by row, of how many. */
export type Distances = { values: Float32Array; many: number }
/** `medoids`: the people who stand for a cluster each; `of`: the cluster of everybody, a place in `medoids`. */
export type Clusters = { medoids: Int32Array; of: Int32Array }

/**
 * The first so many medoids by BUILD of PAM (Kaufman & Rousseeuw 1990): whoever brings everybody nearest joins next, so that the first k of them are
 * the start for any k.
 */
export function firstMedoids({ values, many }: Distances, most: number): Int32Array {
  const nearest = new Float64Array(many).fill(Infinity)
  const medoids = new Int32Array(most)
  for (let turn = 0; turn < most; turn++) {
    let [best, gained] = [0, -Infinity]
    for (let one = 0; one < many; one++) {
      let gain = 0
      const row = one * many
      for (let other = 0; other < many; other++) {
        const distance = values[row + other] ?? 0
        const now = nearest[other] ?? 0
        if (distance < now) gain += now === Infinity ? -distance : now - distance
      }
      if (gain > gained) {
        best = one
        gained = gain
      }
    }
    medoids[turn] = best
    for (let other = 0; other < many; other++) nearest[other] = Math.min(nearest[other] ?? 0, values[best * many + other] ?? 0)
  }
  return medoids
}

/**
 * Clusters around medoids such that no single exchange brings people nearer (FasterPAM, Schubert & Rousseeuw 2021): each person in turn may take
 * the place of the medoid that is missed least. Medoids are people, so that a cluster can be shown by one of them.
 */
export function clusterAround({ values, many }: Distances, start: Int32Array): Clusters {
  const medoids = start.slice()
  const clusters = medoids.length
  const of = new Int32Array(many)
  const nearest = new Float64Array(many)
  const second = new Float64Array(many)
  const missed = new Float64Array(clusters)
  const change = new Float64Array(clusters)

  const assign = () => {
    missed.fill(0)
    for (let one = 0; one < many; one++) {
      let [own, near, next] = [0, Infinity, Infinity]
      for (let cluster = 0; cluster < clusters; cluster++) {
        const distance = values[(medoids[cluster] ?? 0) * many + one] ?? 0
        if (distance < near) {
          next = near
          near = distance
          own = cluster
        } else if (distance < next) next = distance
      }
      of[one] = own
      nearest[one] = near
      second[one] = next
      missed[own] = (missed[own] ?? 0) + next - near
    }
  }

  assign()
  for (let person = 0, idle = 0; idle < many && clusters < many; person = (person + 1) % many, idle++) {
    change.set(missed)
    let gained = 0
    const row = person * many
    for (let one = 0; one < many; one++) {
      const distance = values[row + one] ?? 0
      const [near, next, own] = [nearest[one] ?? 0, second[one] ?? 0, of[one] ?? 0]
      if (distance < near) {
        gained += distance - near
        change[own] = (change[own] ?? 0) + near - next
      } else if (distance < next) change[own] = (change[own] ?? 0) + distance - next
    }
    let best = 0
    for (let cluster = 1; cluster < clusters; cluster++) if ((change[cluster] ?? 0) < (change[best] ?? 0)) best = cluster
    if (gained + (change[best] ?? 0) >= -1e-9 * many) continue
    medoids[best] = person
    idle = -1
    assign()
  }
  return { medoids, of }
}

/**
 * How well people sit in their clusters on average, -1..1 (Rousseeuw 1987): the distance to the next cluster less that to their own, over the
 * larger. A person alone counts 0.
 */
export function silhouetteOf({ values, many }: Distances, { medoids, of }: Clusters): number {
  const sizes = new Float64Array(medoids.length)
  for (const cluster of of) sizes[cluster] = (sizes[cluster] ?? 0) + 1
  const sums = new Float64Array(medoids.length)
  let total = 0
  for (let one = 0; one < many; one++) {
    sums.fill(0)
    for (let other = 0; other < many; other++) {
      const cluster = of[other] ?? 0
      sums[cluster] = (sums[cluster] ?? 0) + (values[one * many + other] ?? 0)
    }
    const own = of[one] ?? 0
    const size = sizes[own] ?? 0
    if (size < 2) continue
    let next = Infinity
    for (let cluster = 0; cluster < sums.length; cluster++)
      if (cluster !== own && (sizes[cluster] ?? 0) > 0) next = Math.min(next, (sums[cluster] ?? 0) / (sizes[cluster] ?? 1))
    const inside = (sums[own] ?? 0) / (size - 1)
    const larger = Math.max(inside, next)
    if (larger > 0 && next < Infinity) total += (next - inside) / larger
  }
  return total / many
}
