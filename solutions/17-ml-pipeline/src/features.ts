import { EDGES, HELD_OUT_OF, hashOf, type Order } from './contract.ts'

export function partOf(orderId: string): 'train' | 'test' {
  return hashOf(orderId) % HELD_OUT_OF === 0 ? 'test' : 'train'
}

export function featuresOf({ distanceKm, items, rain, hour }: Order): number[] {
  const isRush = (hour >= 7 && hour <= 9) || (hour >= 16 && hour <= 18)
  return [distanceKm, items, rain ? 1 : 0, isRush ? 1 : 0]
}

/** Of each feature one count a bin. */
export type Histogram = number[][]

export const emptyHistogram = (): Histogram => EDGES.map((edges) => new Array<number>(edges.length + 1).fill(0))

export function counted(histogram: Histogram, features: readonly number[]): Histogram {
  return histogram.map((counts, feature) => {
    const bin = EDGES[feature]!.filter((edge) => edge <= features[feature]!).length
    return counts.map((count, n) => (n === bin ? count + 1 : count))
  })
}
