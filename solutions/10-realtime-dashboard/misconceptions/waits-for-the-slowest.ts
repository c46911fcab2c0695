import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the next change waits until all have this one',
    ru: 'следующее изменение ждёт, пока это не получат все',
  },
  caughtBy: '10.5 a client that does not read slows nobody, and only so much waits for it',
  says: /holds up the others/,
  cause: 'deadline',
  edits: [
    {
      file: 'watcher.ts',
      find: `  offer(change: Buffer): void {
    if (this.#isBehind) return
`,
      replace: `  offer(change: Buffer): Promise<void> {
    if (this.#socket.readyState === 1)
      return new Promise((resolve) => this.#socket.send(change, { binary: false }, () => resolve()))
    if (this.#isBehind) return Promise.resolve()
`,
    },
    {
      file: 'watcher.ts',
      find: `    else this.#socket.send(change, { binary: false }, this.#sent)
`,
      replace: `    else this.#socket.send(change, { binary: false }, this.#sent)
    return Promise.resolve()
`,
    },
    {
      file: 'dashboard.ts',
      find: 'followDevices(ctx, (change) => {',
      replace: 'followDevices(ctx, async (change) => {',
    },
    {
      file: 'dashboard.ts',
      find: 'for (const watcher of watchers) watcher.offer(message)',
      replace: 'for (const watcher of watchers) await watcher.offer(message)',
    },
    {
      file: 'view.ts',
      find: 'onChange: (change: Change) => void)',
      replace: 'onChange: (change: Change) => void | Promise<void>)',
    },
    {
      file: 'view.ts',
      find: 'if (change) onChange(change)',
      replace: 'if (change) await onChange(change)',
    },
  ],
})
