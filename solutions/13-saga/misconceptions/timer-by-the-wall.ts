import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'setTimeout is the timer that there is',
    ru: 'setTimeout и есть таймер',
  },
  caughtBy: '13.4 an order is timed out at timeoutMs and not before, and a late success is undone',
  says: /watches the time by ctx.clock/,
  cause: 'deadline',
  edits: [
    {
      file: 'deadlines.ts',
      find: `this.#ctx.clock.sleep(ms, signal).catch(() => {})`,
      replace: `new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          signal.addEventListener('abort', () => {
            clearTimeout(timer)
            resolve()
          })
        })`,
    },
  ],
})
