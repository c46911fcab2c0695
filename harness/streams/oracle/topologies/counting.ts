import {
  type Cancellable,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  PunctuationType,
  StreamRecord,
} from '../../index.ts'

/** Counts records by key in the store `counts` and forwards each count. */
export class Counting implements Processor<string, string, string, number> {
  protected context!: ProcessorContext<string, number>
  protected counts!: KeyValueStore<string, number>

  init(context: ProcessorContext<string, number>): void {
    this.context = context
    this.counts = context.getStateStore('counts')
  }

  process(record: StreamRecord<string, string>): void {
    if (record.key === null) return
    this.count(record)
    this.context.forward(record.withValue(this.counts.get(record.key)!))
  }

  protected count(record: StreamRecord<string, string>): void {
    this.counts.put(record.key, (this.counts.get(record.key) ?? 0) + 1)
  }

  /** Everything counted, with the punctuation's time, and the stream time as a count of `time`. */
  protected flush(time: number): void {
    for (const [key, count] of this.counts.all()) this.context.forward(new StreamRecord(key, count, time))
    this.context.forward(new StreamRecord('time', this.context.currentStreamTimeMs(), time))
  }
}

/** Forwards what was counted every ten milliseconds; a tombstone forgets a key. */
export class Flushing extends Counting {
  private readonly type: PunctuationType

  constructor(type: PunctuationType) {
    super()
    this.type = type
  }

  override init(context: ProcessorContext<string, number>): void {
    super.init(context)
    context.schedule(10, this.type, (time) => this.flush(time))
  }

  override process(record: StreamRecord<string, string>): void {
    if (record.value === null && record.key !== null) this.counts.delete(record.key)
    else if (record.key !== null) this.count(record)
  }
}

/** A punctuator that ends itself after two calls, and begins again at the value `b`. */
export class Twice extends Counting {
  private schedule: Cancellable | undefined
  private calls = 0

  override process(record: StreamRecord<string, string>): void {
    super.process(record)
    if (record.value !== 'b') return
    this.schedule?.cancel()
    this.calls = 0
    this.schedule = this.context.schedule(7, PunctuationType.STREAM_TIME, (time) => {
      this.flush(time)
      this.calls += 1
      if (this.calls === 2) this.schedule?.cancel()
    })
  }
}
