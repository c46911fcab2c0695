import { hashOf, type Order } from './contract.ts'

const RUSH: ReadonlySet<number> = new Set([7, 8, 9, 16, 17, 18])

export const partOf = (orderId: string): 'train' | 'test' => (hashOf(orderId) % 5 > 0 ? 'train' : 'test')

export const featuresOf = (order: Order): number[] => [
  order.distanceKm,
  order.items,
  Number(order.rain),
  Number(RUSH.has(order.hour)),
]
