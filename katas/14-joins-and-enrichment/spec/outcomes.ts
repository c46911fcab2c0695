/** What becomes of clicks, told by a plain look at all records when all is over. */
import { click, type Input, type Output } from './driven.ts'

export const options = { windowMs: 10, graceMs: 5 }

export const outcome = (ofClick: Input, ofPurchase: Input | null): Output => ({
  key: ofClick.key,
  value: { click: ofClick.value, purchase: ofPurchase?.value ?? null },
  timestamp: Math.max(ofClick.timestamp, ofPurchase?.timestamp ?? 0),
})

/** So much later that every window is closed. What it is itself never comes out. */
export const theEnd = click('nobody', 'the-end', 'tea', 1_000)

const isOf = (topic: string) => (one: Input) => one.topic === topic && one.key !== null && one.value !== null

export const clicksOf = (inputs: readonly Input[]): Input[] => inputs.filter(isOf('user-clicks'))

/** Purchases of the click's user at most the window before or after it. */
export const purchasesOf = (one: Input, inputs: readonly Input[]): Input[] =>
  inputs
    .filter(isOf('purchases'))
    .filter((it) => it.key === one.key && Math.abs(it.timestamp - one.timestamp) <= options.windowMs)

/** Each click with each of its purchases, or with none. */
export function outcomes(inputs: readonly Input[]): Output[] {
  return clicksOf(inputs).flatMap((one) => {
    const met = purchasesOf(one, inputs)
    return met.length > 0 ? met.map((other) => outcome(one, other)) : [outcome(one, null)]
  })
}
