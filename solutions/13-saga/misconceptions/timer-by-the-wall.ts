import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'setTimeout is the timer that there is',
    ru: 'setTimeout и есть таймер',
  },
  caughtBy: '13.4 a time-out is not lost when the service is killed in the middle of it',
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
