import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the nearest item decides', ru: 'решает самый близкий товар' },
  caughtBy: '23.5 the items of a history vote for their neighbours, by rating × similarity; then come the popular ones',
  says: /rating × similarity/,
  edits: [
    {
      file: 'personal.ts',
      find: '(votes.get(neighbour.itemId) ?? 0) + rating * neighbour.similarity',
      replace: 'Math.max(votes.get(neighbour.itemId) ?? 0, rating * neighbour.similarity)',
    },
  ],
})
