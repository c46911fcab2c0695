import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a call has ten seconds', ru: 'у вызова есть десять секунд' },
  caughtBy:
    '22.3 a cold read ends with store-away where the store is away, not where it is slow, and hot data is read meanwhile',
  says: /Patience begins anew/,
  edits: [
    {
      file: 'reader.ts',
      find: '    while (next < to) {\n',
      replace:
        "    const began = performance.now()\n    while (next < to) {\n      if (performance.now() - began > 10_000) throw new ReadError('store-away', `${topic}-${partition} at ${next}`)\n",
    },
  ],
})
