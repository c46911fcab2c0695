import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a field of the processor keeps stream time as well as the count beside it does',
    ru: 'поле процессора хранит stream time не хуже, чем count рядом',
  },
  caughtBy: '4.3 a click that comes late after a restart counts, or is in late-clicks',
  says: /a field of a processor begins anew/,
  cause: 'deadline',
  edits: [
    {
      file: 'topology.ts',
      find: `  readonly #graceMs: number
  #context!: ProcessorContext<Uint8Array | null, Uint8Array>`,
      replace: `  readonly #graceMs: number
  #streamTime = -1
  #context!: ProcessorContext<Uint8Array | null, Uint8Array>`,
    },
    {
      file: 'topology.ts',
      find: '    if (isOpen(windowOf(record.timestamp), this.#context.currentStreamTimeMs(), this.#graceMs)) return',
      replace: `    this.#streamTime = Math.max(this.#streamTime, record.timestamp)
    if (isOpen(windowOf(record.timestamp), this.#streamTime, this.#graceMs)) return`,
    },
  ],
})
