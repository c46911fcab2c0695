import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is gathered is what is open',
    ru: 'накоплено то, что открыто',
  },
  caughtBy: '5.4 one request at a time keeps the order of the records',
  says: /not those of the open batch alone/,
  edits: [
    {
      file: 'accumulator.ts',
      find: `if (open) close(open)
    await last`,
      replace: `const batch = open
    if (!batch) return
    close(batch)
    await batch.done.promise.catch(() => {})`,
    },
  ],
})
