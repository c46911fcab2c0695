import { type AboutWait, eventually } from '../topics/index.ts'
import type { WireAction } from '../wire/index.ts'

/** What is known of a fault of the wire, or of something like it. */
interface Fault {
  readonly fired: number
}

interface FaultWait {
  /** What the code does then, in the lab's words, and what it means when it does not. */
  description: AboutWait
  /** The call that leads there. What it rejects with before that is thrown. */
  starting?: Promise<unknown>
  timeoutMs?: number
}

/** Until one of the faults has fired. What the awaited call, or the code's process, fails with before that is thrown at once. */
export async function waitForFault(
  faults: Fault | readonly Fault[],
  { description, starting, timeoutMs }: FaultWait,
): Promise<void> {
  const hasFired = () => [faults].flat().some(({ fired }) => fired > 0)
  let failure: { error: unknown } | undefined
  starting?.catch((error: unknown) => {
    if (!hasFired()) failure = { error }
  })
  await eventually(() => failure !== undefined || hasFired(), { until: (over) => over, timeoutMs, description })
  if (failure) throw failure.error
}

/** The process is killed while the message waits, which then goes nowhere: the broker does not get the request, or nobody hears its answer. */
export function killAndDrop({ $ }: { readonly $: { kill(): Promise<void> } }): WireAction {
  return {
    do: 'call',
    async run(): Promise<'drop'> {
      await $.kill()
      return 'drop'
    },
  }
}
