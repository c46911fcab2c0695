import { EVENTS, type EventType, type SagaEvent, SERVICES } from './contract.ts'

export type FlowStatus = 'running' | 'undoing' | 'completed' | 'cancelled'

export interface Flow {
  orderId: string
  status: FlowStatus
  events: SagaEvent[]
  mermaid: string
}

const FORWARD: readonly EventType[] = ['OrderPlaced', 'PaymentTaken', 'StockReserved', 'DeliveryScheduled']

export function flowOf(events: readonly SagaEvent[]): Flow {
  // Of several with one id the last one that is put in stands: the earliest.
  const once = new Map(events.toSorted((a, b) => b.at - a.at).map((event) => [event.id, event]))
  const path = byCause([...once.values()])
  return { orderId: path[0]!.order.orderId, status: statusOf(path), events: path, mermaid: mermaidOf(path) }
}

/** Again and again the earliest of those whose cause is out; when there is none left, those too whose cause nobody knows. */
function byCause(events: SagaEvent[]): SagaEvent[] {
  const waiting = events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const known = new Set(events.map(({ id }) => id))
  const out = new Set<string>()
  let strays = false
  const mayCome = ({ causedBy }: SagaEvent) =>
    causedBy === null || out.has(causedBy) || (strays && !known.has(causedBy))
  while (waiting.length > 0) {
    let next = waiting.findIndex(mayCome)
    if (next < 0 && strays) next = 0 // they cause each other
    if (next < 0) strays = true
    else for (const { id } of waiting.splice(next, 1)) out.add(id)
  }
  const byId = new Map(events.map((event) => [event.id, event]))
  return [...out].map((id) => byId.get(id)!)
}

function statusOf(events: readonly SagaEvent[]): FlowStatus {
  const said = events.map(({ type }) => type)
  if (said.includes('OrderCompleted')) return 'completed'
  if (said.includes('OrderCancelled')) return 'cancelled'
  return said.every((type) => FORWARD.includes(type)) ? 'running' : 'undoing'
}

function mermaidOf(events: readonly SagaEvent[]): string {
  const place = new Map(events.map(({ id }, nth) => [id, nth]))
  const nodes = events.map(({ type }, nth) => `  e${nth}["${serviceOf(type)}: ${type}"]`)
  const arrows = events.flatMap(({ causedBy }, nth) => {
    const from = causedBy === null ? undefined : place.get(causedBy)
    return from === undefined ? [] : [`  e${from} --> e${nth}`]
  })
  return `${['flowchart LR', ...nodes, ...arrows].join('\n')}\n`
}

function serviceOf(type: EventType): string {
  return SERVICES.find((service) => EVENTS[service].some((one) => one === type))!
}
