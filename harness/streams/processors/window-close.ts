import type { InternalProcessorContext } from './internal-context.ts'

/** When a windowed aggregation tells its results: at each update, or once, when no record can change them any more (KIP-825). */
export type EmitStrategy = 'onWindowUpdate' | 'onWindowClose'
export const EmitStrategy = {
  onWindowUpdate: (): EmitStrategy => 'onWindowUpdate',
  onWindowClose: (): EmitStrategy => 'onWindowClose',
}

/** Keeps, by wall clock and by close time, when closed windows are to be looked for. */
export class WindowCloseTimer {
  /** Milliseconds; -1 before the first. */
  lastCloseTime = -1
  private nextTimeToEmit = 0

  due(context: InternalProcessorContext, closeTime: number): boolean {
    const now = context.currentSystemTimeMs()
    if (now < this.nextTimeToEmit) return false
    this.nextTimeToEmit = now + context.windowCloseEmitIntervalMs
    return this.lastCloseTime === -1 || this.lastCloseTime < closeTime
  }
}
