/** What a fault is called where its test gives it no description. */

import { say } from '../text/index.ts'
import type { WireAction, WireFaultOptions, WireMatch } from './types.ts'

export function describeFault(options: WireFaultOptions): string {
  return say(options.description ?? `${describeAction(options.action)} (${describeMatch(options)})`)
}

export function describeMatch(match: WireMatch & { nth?: number }): string {
  const apis = typeof match.api === 'string' ? match.api : match.api.join('|')
  const parts = [
    match.nth !== undefined && `#${match.nth}`,
    apis,
    match.direction &&
      say(match.direction === 'request' ? { en: 'request', ru: 'запрос' } : { en: 'response', ru: 'ответ' }),
    match.topic !== undefined && `topic=${match.topic}`,
    match.transactionalId !== undefined && `transactionalId=${match.transactionalId}`,
    match.clientId !== undefined && `clientId=${match.clientId}`,
    match.endpoint !== undefined && `endpoint=${match.endpoint}`,
    match.where && 'where',
  ]
  return parts.filter(Boolean).join(' ')
}

function describeAction(action: WireAction): string {
  return action.do === 'answer'
    ? say({ en: `answered ${action.error}`, ru: `подменён ответ: ${action.error}` })
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
      return say({ en: 'held', ru: 'задержано до команды' })
    case 'cut':
      return action.when === 'before'
        ? say({ en: 'connection cut before delivery', ru: 'соединение разорвано до доставки' })
        : say({ en: 'connection cut after delivery', ru: 'соединение разорвано после доставки' })
    case 'silence':
      return say({ en: 'silence', ru: 'тишина' })
    case 'delay':
      return say({ en: `delayed by ${action.ms} ms`, ru: `задержано на ${action.ms} мс` })
    case 'call':
      return say({ en: 'call', ru: 'вызов' })
  }
}
