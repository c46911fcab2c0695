import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an edge ends a bin', ru: 'граница закрывает корзину' },
  caughtBy: '17.5 a value on the edge of a bin lies in the one above it',
  says: /in the wrong bin/,
  edits: [{ file: 'features.ts', find: 'edge <= features[feature]!', replace: 'edge < features[feature]!' }],
})
