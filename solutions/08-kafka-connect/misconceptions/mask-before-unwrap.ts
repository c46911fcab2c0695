import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the order of transformations does not matter',
    ru: 'порядок трансформаций не важен',
  },
  caughtBy: '8.4 what is masked is seen in no topic, in no change and in no header',
  says: /every reader of the topic sees it/,
  edits: [
    {
      file: 'transforms.ts',
      find: `transforms: Object.keys(steps).join(',')`,
      replace: `transforms: Object.keys(steps).toSorted((a, b) => Number(b === 'mask') - Number(a === 'mask')).join(',')`,
    },
  ],
})
