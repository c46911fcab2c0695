import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'people count from one',
    ru: 'люди считают с единицы',
  },
  caughtBy: '21.1 sends nothing where one request breaks the contract, and names its place',
  says: /counted from 0/,
  edits: [{ file: 'requests.ts', find: 'request ${place} of the list', replace: 'request ${place + 1} of the list' }],
})
