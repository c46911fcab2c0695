/** What must hold of the events of an order, however they came about. */
import { say } from '#harness'
import type * as Lab from '../src/index.ts'

type EventType = Lab.EventType
type SagaEvent = Lab.SagaEvent

/** What each event may be caused by; nothing: by none. */
export const CAUSES: Readonly<Record<EventType, readonly EventType[]>> = {
  OrderPlaced: [],
  OrderTimedOut: ['OrderPlaced'],
  OrderCompleted: ['DeliveryScheduled'],
  OrderCancelled: ['PaymentRefunded', 'PaymentDeclined', 'PaymentVoided'],
  PaymentTaken: ['OrderPlaced'],
  PaymentDeclined: ['OrderPlaced'],
  PaymentRefunded: ['StockReleased', 'StockRefused', 'StockVoided'],
  PaymentVoided: ['StockVoided', 'StockReleased', 'StockRefused'],
  StockReserved: ['PaymentTaken'],
  StockRefused: ['PaymentTaken'],
  StockReleased: ['DeliveryRefused', 'DeliveryCancelled', 'DeliveryVoided'],
  StockVoided: ['DeliveryVoided', 'DeliveryRefused', 'DeliveryCancelled'],
  DeliveryScheduled: ['StockReserved'],
  DeliveryRefused: ['StockReserved'],
  DeliveryCancelled: ['OrderTimedOut'],
  DeliveryVoided: ['OrderTimedOut'],
}

const STEPS = [
  { done: 'PaymentTaken', refused: 'PaymentDeclined', undone: 'PaymentRefunded', voided: 'PaymentVoided' },
  { done: 'StockReserved', refused: 'StockRefused', undone: 'StockReleased', voided: 'StockVoided' },
  { done: 'DeliveryScheduled', refused: 'DeliveryRefused', undone: 'DeliveryCancelled', voided: 'DeliveryVoided' },
] as const satisfies readonly Record<string, EventType>[]

const FORWARD: readonly EventType[] = ['OrderPlaced', ...STEPS.map(({ done }) => done), 'OrderCompleted']

/** What the events of several orders have against the contract, for people. `open`: the orders need not have ended. */
export function violationsOf(events: readonly SagaEvent[], { open = false } = {}): string[] {
  const orders = Map.groupBy(events, ({ order }) => order.orderId)
  return [...orders].flatMap(([id, own]) => violationsOfOne(own, open).map((text) => `${id}: ${text}`))
}

function violationsOfOne(events: readonly SagaEvent[], open: boolean): string[] {
  const said = new Set(events.map(({ type }) => type))
  const contents = ({ order, causedBy }: SagaEvent) => JSON.stringify([order, causedBy])
  const changed = [...Map.groupBy(events, ({ type }) => type)].flatMap(([type, same]) =>
    new Set(same.map(contents)).size > 1
      ? [say({ en: `${type} twice, with different contents`, ru: `${type} дважды, с разным содержимым` })]
      : [],
  )
  return [
    ...changed,
    ...events.flatMap((event) => causeOf(event, said)),
    ...STEPS.flatMap((step) => contradictions(step, said)),
    ...endOf(said, events, open),
  ]
}

function causeOf({ type, causedBy, order, reason }: SagaEvent, said: ReadonlySet<EventType>): string[] {
  const cause = causedBy === null ? undefined : causedBy.slice(order.orderId.length + 1)
  const allowed = CAUSES[type]
  const found: string[] = []
  if (cause === undefined ? allowed.length > 0 : !allowed.some((one) => one === cause))
    found.push(
      say({
        en: `${type} is caused by ${cause ?? 'nothing'}, and not by ${allowed.join(' or ') || 'nothing'}`,
        ru: `причина ${type} — ${cause ?? 'ничего'}, а не ${allowed.join(' или ') || 'ничего'}`,
      }),
    )
  else if (cause !== undefined && !said.has(cause as EventType))
    found.push(
      say({
        en: `${type} is caused by ${cause}, which nobody has said`,
        ru: `причина ${type} — ${cause}, которого никто не говорил`,
      }),
    )
  if (/Declined|Refused/.test(type) && !reason?.trim())
    found.push(say({ en: `${type} has no reason`, ru: `у ${type} нет reason` }))
  return found
}

function contradictions(step: (typeof STEPS)[number], said: ReadonlySet<EventType>): string[] {
  const { done, refused, undone, voided } = step
  const found: string[] = []
  if (said.has(undone) && !said.has(done))
    found.push(
      say({
        en: `${undone} without ${done}: it undoes what never happened`,
        ru: `${undone} без ${done}: отменено то, чего не было`,
      }),
    )
  for (const [one, other] of [
    [done, refused],
    [done, voided],
    [refused, voided],
    [refused, undone],
    [undone, voided],
  ] as const)
    if (said.has(one) && said.has(other))
      found.push(
        say({ en: `both ${one} and ${other}: one denies the other`, ru: `и ${one}, и ${other}: одно отрицает другое` }),
      )
  return found
}

function endOf(said: ReadonlySet<EventType>, events: readonly SagaEvent[], open: boolean): string[] {
  const [completed, cancelled] = [said.has('OrderCompleted'), said.has('OrderCancelled')]
  if (completed && cancelled) return [say({ en: 'both completed and cancelled', ru: 'и выполнен, и отменён' })]
  if (completed) {
    const missing = FORWARD.filter((type) => !said.has(type))
    const back = [...said].filter((type) => !FORWARD.includes(type))
    return [
      ...missing.map((type) => say({ en: `completed without ${type}`, ru: `выполнен без ${type}` })),
      ...back.map((type) => say({ en: `completed, and ${type} as well`, ru: `выполнен, и при этом есть ${type}` })),
    ]
  }
  if (cancelled)
    return STEPS.filter(({ done, undone }) => said.has(done) && !said.has(undone)).map(({ done, undone }) =>
      say({
        en: `cancelled, and ${done} is not undone: ${undone} is missing`,
        ru: `отменён, а ${done} не отменено: нет ${undone}`,
      }),
    )
  const last = events.at(-1)?.type
  return open
    ? []
    : [
        say({
          en: `neither completed nor cancelled; last: ${last}`,
          ru: `не выполнен и не отменён; последнее: ${last}`,
        }),
      ]
}

/** What is left of a SKU, by what was said. */
export function leftOf(sku: string, supplied: number, events: readonly SagaEvent[]): number {
  const once = [...new Map(events.map((event) => [event.id, event])).values()].filter(({ order }) => order.sku === sku)
  const sum = (type: EventType) =>
    once.reduce((total, event) => total + (event.type === type ? event.order.quantity : 0), 0)
  return supplied - sum('StockReserved') + sum('StockReleased')
}
