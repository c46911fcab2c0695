import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'

/** PassThrough: where streams meet. */
export class PassThrough extends Operator {
  process(record: StreamRecord): void {
    this.context.forward(record)
  }
}
