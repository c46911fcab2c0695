import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stream time is the largest time seen, so there is one of it in the process',
    ru: 'stream time — наибольшее из увиденных, значит, в процессе оно одно',
  },
  caughtBy: '4.3 a click that counts nowhere is in late-clicks, whichever partition it came from',
  says: /by one time for all/,
  cause: 'deadline',
  edits: [
    {
      file: 'topology.ts',
      find: 'class LateClicks implements',
      replace: `let latest = -1

class LateClicks implements`,
    },
    {
      file: 'topology.ts',
      find: '    if (isOpen(windowOf(record.timestamp), this.#context.currentStreamTimeMs(), this.#graceMs)) return',
      replace: `    latest = Math.max(latest, record.timestamp)
    if (isOpen(windowOf(record.timestamp), latest, this.#graceMs)) return`,
    },
  ],
})
