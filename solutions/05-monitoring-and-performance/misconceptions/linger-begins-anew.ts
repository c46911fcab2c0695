import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'linger waits until no more records come',
    ru: 'linger ждёт, пока записи не перестанут приходить',
  },
  caughtBy: '5.4 a batch goes when its first record has waited for the linger, whoever came later',
  says: /begins anew with each record never ends/,
  cause: 'deadline',
  edits: [
    {
      file: 'accumulator.ts',
      find: `    batch.messages.push({ key, value })`,
      replace: `    batch.messages.push({ key, value })
    if (batch.messages.length > 1 && lingerMs > 0) {
      batch.full.abort()
      batch.full = new AbortController()
      ctx.clock.sleep(lingerMs, batch.full.signal).then(
        () => close(batch),
        () => {},
      )
    }`,
    },
  ],
})
