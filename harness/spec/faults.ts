import { say, type Text } from '../text/index.ts'
import { eventually } from '../topics/index.ts'

/** What is known of a fault of the wire, or of something like it. */
interface Fault {
  readonly fired: number
  readonly description: Text | string
}

interface FaultWait {
  /** What the code does then, and what it usually is when it does not. Default: it sends what they wait for. */
  description?: Text
  /** The call that leads there. What it rejects with before that is thrown. */
  starting?: Promise<unknown>
  timeoutMs?: number
}

/** Until one of the faults has fired: code that never gets so far is told what was waited for. */
export async function waitForFault(
  faults: Fault | readonly Fault[],
  { description, starting, timeoutMs }: FaultWait = {},
): Promise<void> {
  const all = [faults].flat()
  const hasFired = () => all.some(({ fired }) => fired > 0)
  const descriptions = all.map((fault) => say(fault.description)).join('; ')
  let failure: unknown
  starting?.catch((error: unknown) => {
    if (!hasFired()) failure = error
  })
  await eventually(() => hasFired() || failure !== undefined, {
    until: (over) => over,
    timeoutMs,
    description: description ?? {
      en: `the code sends what this fault waits for: ${descriptions}`,
      ru: `код отправляет то, чего ждёт сбой: ${descriptions}`,
    },
  })
  if (failure !== undefined) throw failure
}
