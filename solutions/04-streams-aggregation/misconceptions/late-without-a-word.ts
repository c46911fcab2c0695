import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is late is dropped, and nobody needs to know',
    ru: 'опоздавшее отбрасывается, и знать об этом никому не нужно',
  },
  caughtBy: '4.2 a click beyond grace counts nowhere and is in late-clicks as it came',
  edits: [
    {
      file: 'topology.ts',
      find: `    if (isOpen(windowOf(record.timestamp), this.#streamTime, this.#graceMs)) return
    this.#context.forward(record.withKey(record.value.userId))`,
      replace: '    isOpen(windowOf(record.timestamp), this.#streamTime, this.#graceMs)',
    },
  ],
})
