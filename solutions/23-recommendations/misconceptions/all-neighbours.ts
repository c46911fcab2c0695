import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'more neighbours do no harm', ru: 'лишние соседи не мешают' },
  caughtBy: '23.3 the 21st neighbour moves up when one before it goes',
  says: /not the first 20 of them/,
  edits: [
    {
      file: 'recommender.ts',
      find: 'similar: (similar ?? []).slice(0, NEIGHBOURS)',
      replace: 'similar: (similar ?? []).slice(0, 10 * NEIGHBOURS)',
    },
  ],
})
