import { KataError } from '../errors/index.ts'
import type { BrokerCapability, BrokerMode } from './types.ts'

/** Freezing or thawing what is not there. */
export function notRunning(address: string, log: string): KataError {
  return new KataError({
    code: 'BROKER_NOT_RUNNING',
    kind: 'usage',
    expected: { en: `a running broker at ${address}`, ru: `работающий брокер на ${address}` },
    observed: { en: `it is down; its last lines:\n${log}`, ru: `он остановлен; последние строки его лога:\n${log}` },
    next: { en: 'call start() first', ru: 'сначала вызовите start()' },
  })
}

/** Another program listens on a stopped broker's address. */
export function portLost(address: string, log: string): KataError {
  return new KataError({
    code: 'BROKER_PORT_TAKEN',
    expected: {
      en: `${address} is still free for the broker that was stopped`,
      ru: `адрес ${address} всё ещё свободен для остановленного брокера`,
    },
    observed: log,
    next: { en: 'run it again: ports are chosen anew', ru: 'запустите снова: порты выберутся заново' },
  })
}

/** A test asked for more than this kind of broker can. */
export function notCapable(mode: BrokerMode, capability: BrokerCapability): KataError {
  return new KataError({
    code: 'BROKER_NOT_CAPABLE',
    kind: 'usage',
    expected: { en: `a broker that can be made to ${capability}`, ru: `брокер с возможностью «${capability}»` },
    observed: { en: `a broker of mode ${mode}, which cannot`, ru: `брокер в режиме ${mode}, он этого не умеет` },
    next: {
      en: 'ask broker.capabilities first, or run with KAFKA=native or KAFKA=container',
      ru: 'сначала проверьте broker.capabilities или запустите с KAFKA=native либо KAFKA=container',
    },
  })
}
