import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a pair grows by what is new', ru: 'пара растёт на то, что пришло' },
  caughtBy: '23.3 a rating that changes takes its old contribution out',
  says: /the old one left in/,
  edits: [{ file: 'histories.ts', find: 'one.is * other.is - one.was * other.was', replace: 'one.is * other.is' }],
})
