import type { Text } from '../text/index.ts'

export type OnProgress = (step: Text) => void

/** A step that may take long: the person who waits is told what it is. */
const SILENT_MS = 2000
const AGAIN_MS = 5000

/** Tells of a step that takes longer than two seconds, again every five. Disposing ends it. */
export function announce(onProgress: OnProgress | undefined, step: () => Text): Disposable {
  let timer = setTimeout(function tell() {
    onProgress?.(step())
    timer = setTimeout(tell, AGAIN_MS)
  }, SILENT_MS)
  return { [Symbol.dispose]: () => clearTimeout(timer) }
}
