import type { InternalProcessorContext } from './internal-context.ts'

/** When a windowed aggregation tells its results: at each update, or once, when no record can change them any more (KIP-825). */
export type EmitStrategy = 'onWindowUpdate' | 'onWindowClose'
export const EmitStrategy = {
  onWindowUpdate: (): EmitStrategy => 'onWindowUpdate',
  onWindowClose: (): EmitStrategy => 'onWindowClose',
}

/**
 * An operator's stream time: what the last owner of the task had seen, -1 before anything. Kept with the offsets, so that a late record does not open a
 * window again that has closed. The JVM forgets it.
 */
export function keptStreamTime(context: InternalProcessorContext, storeName: string, read: () => number): number {
  return context.keep(`${storeName}@`, read) ?? -1
}

/** Keeps, by wall clock and by close time, when closed windows are to be looked for. */
export class WindowCloseTimer {
  /** Milliseconds; -1 before the first. */
  lastCloseTime = -1
  private nextTimeToEmit = 0

  /** Goes on where the last owner of the task was. */
  keep(context: InternalProcessorContext, storeName: string): void {
    this.lastCloseTime = context.keep(storeName, () => this.lastCloseTime) ?? this.lastCloseTime
  }

  due(context: InternalProcessorContext, closeTime: number): boolean {
    const now = context.currentSystemTimeMs()
    if (now < this.nextTimeToEmit) return false
    this.nextTimeToEmit = now + context.windowCloseEmitIntervalMs
    return this.lastCloseTime === -1 || this.lastCloseTime < closeTime
  }
}
