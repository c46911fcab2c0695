import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { Keeper } from './keeper.ts'

export type ServiceState = 'running' | 'fenced' | 'stopped'

export interface Service {
  state(): ServiceState
  stop(): Promise<void>
}

export interface OrderOptions {
  timeoutMs: number
}

export function startOrderService(ctx: Ctx, { timeoutMs }: OrderOptions): Promise<Service> {
  return begin(ctx, new Keeper(ctx, 'order', ['orders', 'payment', 'delivery'], timeoutMs))
}

export function startPaymentService(ctx: Ctx): Promise<Service> {
  return begin(ctx, new Keeper(ctx, 'payment', ['order', 'inventory']))
}

export function startInventoryService(ctx: Ctx): Promise<Service> {
  return begin(ctx, new Keeper(ctx, 'inventory', ['payment', 'delivery', 'requests']))
}

export function startDeliveryService(ctx: Ctx): Promise<Service> {
  return begin(ctx, new Keeper(ctx, 'delivery', ['order', 'inventory']))
}

async function begin(ctx: Ctx, keeper: Keeper): Promise<Service> {
  await whenBrokerAnswers(ctx)
  await keeper.start()
  return { state: () => keeper.state, stop: () => keeper.stop() }
}
