import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'readers are always updated first',
    ru: 'читателей всегда обновляют первыми',
  },
  caughtBy: '7.1 sets FULL for the values of user-events and for nobody else',
  says: /in any order only under FULL/,
  edits: [{ file: 'registry.ts', find: `compatibility: 'FULL'`, replace: `compatibility: 'BACKWARD'` }],
})
