import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was read once need not be read again', ru: 'прочитанное однажды не читают снова' },
  caughtBy: '22.4 cold samples are fetched from the store, each anew, and hot ones are not',
  says: /not fetched from the store for each/,
  edits: [
    {
      file: 'measure.ts',
      find: 'async function sampleOf(',
      replace: 'const known = new Map<string, ReturnType<typeof readRange>>()\n\nasync function sampleOf(',
    },
    {
      file: 'measure.ts',
      find: '  const read = await readRange(cluster, range)\n',
      replace:
        '  const name = `${range.topic} ${range.from}`\n  if (!known.has(name)) known.set(name, readRange(cluster, range))\n  const read = await known.get(name)!\n',
    },
  ],
})
