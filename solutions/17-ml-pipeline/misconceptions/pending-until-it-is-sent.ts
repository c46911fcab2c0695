import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is on its way waits no longer', ru: 'что в пути, то больше не ждёт' },
  caughtBy: '17.4 while the broker is silent answers go on, up to what may be pending; all are written when it is back',
  says: /what waits has no bound/,
  edits: [
    {
      file: 'log.ts',
      find: `      const batch = this.#pending.slice()
      try {
        await this.#sender.send(batch)
        this.#pending.splice(0, batch.length)
      } catch`,
      replace: `      const batch = this.#pending.splice(0)
      try {
        await this.#sender.send(batch)
      } catch`,
    },
    {
      file: 'log.ts',
      find: '        await sleep(PAUSE_MS)',
      replace: `        this.#pending.unshift(...batch)
        await sleep(PAUSE_MS)`,
    },
  ],
})
