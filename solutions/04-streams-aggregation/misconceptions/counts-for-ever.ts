import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic of results is a topic like any other: no policy of its own',
    ru: 'топик с результатами — обычный топик, особая политика очистки ему не нужна',
  },
  caughtBy: '4.1 creates clicks, click-counts and late-clicks, and leaves them as they are the second time',
  says: /only the last count of each window matters/,
  edits: [{ file: 'topics.ts', find: ', configEntries: COMPACTED', replace: '' }],
})
