import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what waits, waits: a snapshot too',
    ru: 'что ждёт, то ждёт, и снимок тоже',
  },
  caughtBy: '10.5 a snapshot of any size waits beside the bound, and cuts off nobody',
  says: /nobody can come any more/,
  edits: [
    {
      file: 'watcher.ts',
      find: `  /** Bytes of the snapshot that is on its way: it waits beside the bound. */
  #snapshotBytes = 0
`,
      replace: '',
    },
    {
      file: 'watcher.ts',
      find: `    const waiting = this.#socket.bufferedAmount - this.#snapshotBytes
    if (waiting + change.length > MAX_WAITING_BYTES) this.#isBehind = true
`,
      replace: `    if (this.#socket.bufferedAmount + change.length > MAX_WAITING_BYTES) this.#socket.terminate()
`,
    },
    {
      file: 'watcher.ts',
      find: `    this.#snapshotBytes = snapshot.length
`,
      replace: '',
    },
    {
      file: 'watcher.ts',
      find: `      this.#snapshotBytes = 0
`,
      replace: '',
    },
  ],
})
