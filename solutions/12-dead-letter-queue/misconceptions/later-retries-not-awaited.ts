import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only the first copy must be there before the offset goes on; later ones are copies of a copy',
    ru: 'дождаться надо только первой копии, следующие — это копии копии',
  },
  caughtBy: '12.3 loses no message while the retry topic cannot be written, whichever failure it is',
  says: /swallowed or the write was not awaited/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `    return write(WAITING_ROOMS[failures - 1]!, failedCopy(consumed, failures, error, ctx.clock.now() + delay))`,
      replace: `    const written = write(WAITING_ROOMS[failures - 1]!, failedCopy(consumed, failures, error, ctx.clock.now() + delay))
    return failures === 1 ? written : Promise.resolve(undefined)`,
    },
  ],
})
