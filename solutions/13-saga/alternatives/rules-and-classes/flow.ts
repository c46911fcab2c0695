import { EVENTS, type SagaEvent, SERVICES, type ServiceName } from './contract.ts'

export type FlowStatus = 'running' | 'undoing' | 'completed' | 'cancelled'

export interface Flow {
  orderId: string
  status: FlowStatus
  events: SagaEvent[]
  mermaid: string
}

export function flowOf(given: readonly SagaEvent[]): Flow {
  const byId = new Map<string, SagaEvent>()
  for (const event of given) if (!(event.at >= (byId.get(event.id)?.at ?? Infinity))) byId.set(event.id, event)
  const rooted = (event: SagaEvent, below: ReadonlySet<string> = new Set()): boolean => {
    if (event.causedBy === null) return true
    const cause = byId.get(event.causedBy)
    return cause !== undefined && !below.has(cause.id) && rooted(cause, new Set([...below, event.id]))
  }
  const all = [...byId.values()]
  const events = [...lined(all.filter((one) => rooted(one))), ...lined(all.filter((one) => !rooted(one)))]
  return { orderId: given[0]!.order.orderId, status: status(events), events, mermaid: mermaid(events) }
}

/** Of those whose cause is not among the ones that are left, the earliest goes first. */
function lined(left: SagaEvent[]): SagaEvent[] {
  if (left.length === 0) return []
  const ids = new Set(left.map(({ id }) => id))
  const free = left.filter(({ causedBy }) => causedBy === null || !ids.has(causedBy))
  const [first, ...others] = (free.length > 0 ? free : left).toSorted(earlier)
  return [first!, ...lined([...others, ...left.filter((one) => free.length > 0 && !free.includes(one))])]
}

const earlier = (a: SagaEvent, b: SagaEvent) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at - b.at)

const TURNING = /Declined|Refused|Voided|Refunded|Released|DeliveryCancelled|TimedOut/

function status(events: readonly SagaEvent[]): FlowStatus {
  let found: FlowStatus = 'running'
  for (const { type } of events) {
    if (type === 'OrderCompleted') return 'completed'
    if (type === 'OrderCancelled') return 'cancelled'
    if (TURNING.test(type)) found = 'undoing'
  }
  return found
}

export function speakerOf({ type }: Pick<SagaEvent, 'type'>): ServiceName {
  return SERVICES.find((service) => (EVENTS[service] as readonly string[]).includes(type))!
}

function mermaid(events: readonly SagaEvent[]): string {
  let text = 'flowchart LR\n'
  events.forEach((event, n) => {
    text += `  e${n}["${speakerOf(event)}: ${event.type}"]\n`
  })
  events.forEach(({ causedBy }, n) => {
    const from = events.findIndex(({ id }) => id === causedBy)
    if (from >= 0) text += `  e${from} --> e${n}\n`
  })
  return text
}
