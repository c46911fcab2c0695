/** What a fault is called where its test gives it no description. */

import { say } from '../text/index.ts'
import type { WireAction, WireFaultOptions, WireMatch } from './types.ts'

export function describeFault(options: WireFaultOptions): string {
  return say(options.description ?? `${describeMatch(options)}: ${describeAction(options.action)}`)
}

export function describeMatch(match: WireMatch & { nth?: number }): string {
  const apis = typeof match.api === 'string' ? match.api : match.api.join('|')
  const parts = [
    apis,
    match.direction &&
      say(match.direction === 'request' ? { en: 'request', ru: 'запрос' } : { en: 'response', ru: 'ответ' }),
    match.topic !== undefined && `topic=${match.topic}`,
    match.transactionalId !== undefined && `transactionalId=${match.transactionalId}`,
    match.clientId !== undefined && `clientId=${match.clientId}`,
    match.endpoint !== undefined && `endpoint=${match.endpoint}`,
    match.where && say({ en: 'of a certain kind', ru: 'определённого вида' }),
    match.nth !== undefined && say({ en: `number ${match.nth}`, ru: `номер ${match.nth}` }),
  ]
  return parts.filter(Boolean).join(' ')
}

function describeAction(action: WireAction): string {
  return action.do === 'answer'
    ? say({ en: `answered ${action.error} in the broker’s place`, ru: `вместо брокера отвечают ${action.error}` })
    : actionText(action)
}

/** What can be done to a message of any protocol. */
type CommonAction =
  | { do: 'hold' | 'silence' | 'call' }
  | { do: 'cut'; when: 'before' | 'after' }
  | { do: 'delay'; ms: number }

export function actionText(action: CommonAction): string {
  switch (action.do) {
    case 'hold':
      return say({ en: 'held until the test lets it go', ru: 'задержано, пока тест не отпустит' })
    case 'cut':
      return action.when === 'before'
        ? say({ en: 'the connection is cut before it arrives', ru: 'соединение рвётся до доставки' })
        : say({ en: 'the connection is cut after it has arrived', ru: 'соединение рвётся после доставки' })
    case 'silence':
      return say({ en: 'nothing passes any more', ru: 'дальше ничего не проходит' })
    case 'delay':
      return say({ en: `delayed by ${action.ms} ms`, ru: `задержано на ${action.ms} мс` })
    case 'call':
      return say({ en: 'the test acts while it waits', ru: 'пока оно ждёт, действует тест' })
  }
}
