import { setTimeout as pause } from 'node:timers/promises'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { broughtBy, openSession, type Role, type Session } from './session.ts'

export type ServiceState = 'running' | 'fenced' | 'stopped'

export interface Service {
  state(): ServiceState
  stop(): Promise<void>
}

export interface OrderOptions {
  timeoutMs: number
}

export async function startOrderService(ctx: Ctx, { timeoutMs }: OrderOptions): Promise<Service> {
  return startService(ctx, { service: 'order', reads: ['orders', 'payment', 'delivery'], timeoutMs })
}

export async function startPaymentService(ctx: Ctx): Promise<Service> {
  return startService(ctx, { service: 'payment', reads: ['order', 'inventory'] })
}

export async function startInventoryService(ctx: Ctx): Promise<Service> {
  return startService(ctx, { service: 'inventory', reads: ['payment', 'delivery', 'requests'] })
}

export async function startDeliveryService(ctx: Ctx): Promise<Service> {
  return startService(ctx, { service: 'delivery', reads: ['order', 'inventory'] })
}

const PAUSE_MS = 100

async function startService(ctx: Ctx, role: Role): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const stopping = new AbortController()
  const stopped = new Promise<undefined>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  let state: ServiceState = 'running'
  const first = await openSession(ctx, role)

  async function supervise(): Promise<void> {
    let session: Session | undefined = first
    while (session) {
      const error: Error | undefined = await Promise.race([session.failed, stopped])
      await session.close()
      if (error) console.error(`${role.service}: this session is over: ${error.message}`)
      if (error && isFenced(error)) state = 'fenced'
      session = error && state === 'running' ? await reopen() : undefined
    }
    if (state === 'running') state = 'stopped'
  }

  /** Tries until it works. Undefined when it is to stop, or has a successor. */
  async function reopen(): Promise<Session | undefined> {
    while (!stopping.signal.aborted) {
      try {
        return await openSession(ctx, role)
      } catch (error) {
        if (isFenced(error)) {
          state = 'fenced'
          return undefined
        }
        await pause(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
    return undefined
  }

  const supervised = supervise()
  return {
    state: () => state,
    async stop() {
      stopping.abort()
      await supervised
    },
  }
}

const isFenced = (error: unknown) => broughtBy(error, ['INVALID_PRODUCER_EPOCH', 'PRODUCER_FENCED'])
