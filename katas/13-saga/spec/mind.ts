/** `decide` of the graded code, with a memory around it as the services have one. */
import type { Subject } from '#harness'
import type * as Lab from '../src/index.ts'
import { START } from './orders.ts'

export type App = Subject<typeof Lab>

export const aboutWhat = (input: Lab.Input): string =>
  input.type === 'StockSupplied' ? `supply ${input.supplyId}` : `order ${input.order.orderId}`

export const skuOf = (input: Lab.Input): string => (input.type === 'StockSupplied' ? input.sku : input.order.sku)

/** One service that hears one input after the other. */
export class Mind {
  readonly #app: App
  readonly #service: Lab.ServiceName
  readonly #known = new Map<string, Lab.Json>()
  readonly #stock = new Map<string, number>()

  constructor(app: App, service: Lab.ServiceName) {
    this.#app = app
    this.#service = service
  }

  async hear(input: Lab.Input, now = START): Promise<Lab.Decision> {
    const [own, sku] = [aboutWhat(input), skuOf(input)]
    const memory = { known: this.#known.get(own) ?? null, available: this.#stock.get(sku) ?? 0 }
    const decision = await this.#app.decide(this.#service, input, memory, now)
    this.#known.set(own, decision.known)
    this.#stock.set(sku, decision.available)
    return decision
  }

  /** What it says to each of these inputs, in their order: the types, or `refusal`. */
  async saysTo(...inputs: readonly Lab.Input[]): Promise<string[]> {
    const said: string[] = []
    for (const input of inputs) {
      const { events, refusal } = await this.hear(input)
      said.push(refusal === undefined ? events.map(({ type }) => type).join(' ') || '–' : 'refusal')
    }
    return said
  }

  available(sku: string): number {
    return this.#stock.get(sku) ?? 0
  }
}
