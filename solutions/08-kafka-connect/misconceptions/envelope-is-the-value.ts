import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever reads a change takes the row out of it',
    ru: 'кто читает изменение, сам достанет строку',
  },
  caughtBy: '8.4 where nothing is masked or renamed, nothing is',
  says: /The row and nothing else/,
  edits: [
    {
      file: 'transforms.ts',
      find: `transforms: Object.keys(steps).join(',')`,
      replace: `transforms: Object.keys(steps).filter((step) => step !== 'unwrap').join(',')`,
    },
  ],
})
