import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each item of the history has one vote', ru: 'у каждого товара истории один голос' },
  caughtBy: '23.5 the items of a history vote for their neighbours, by rating × similarity; then come the popular ones',
  says: /rating × similarity/,
  edits: [
    { file: 'personal.ts', find: 'rating * neighbour.similarity)', replace: 'neighbour.similarity + 0 * rating)' },
  ],
})
