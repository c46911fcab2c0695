import { say } from '../text/index.ts'

const node = /^Debugger listening on ws:\/\/([\d.]+:\d+)\/\S+\n(For help, see: \S+\n)?/m

/** Node's own words on an inspector, said for a person who is to attach to one process among several. */
export function inspectorTold(text: string, process: string): string {
  return text
    .replace(node, (_all, address: string) =>
      say({
        en: `the process "${process}" waits for a debugger at ${address} and goes on once it is there: chrome://inspect, or "attach" in your editor\n`,
        ru: `процесс «${process}» ждёт отладчик на ${address} и продолжит, когда он подключится: chrome://inspect или «attach» в редакторе\n`,
      }),
    )
    .replace(/^(Debugger attached|Waiting for the debugger to disconnect\.\.\.)\.?\n/gm, '')
}
