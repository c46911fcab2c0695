import type { InternalProcessorContext } from './internal-context.ts'
import type { StreamRecord } from './record.ts'
import type { Processor } from './types.ts'

/** A processor of the DSL; it keeps its context. */
export abstract class Operator<KIn = unknown, VIn = unknown, KOut = unknown, VOut = unknown>
  implements Processor<KIn, VIn, KOut, VOut>
{
  protected context!: InternalProcessorContext<KOut, VOut>

  init(context: InternalProcessorContext<KOut, VOut>): void {
    this.context = context
  }

  abstract process(record: StreamRecord<KIn, VIn>): void
}
