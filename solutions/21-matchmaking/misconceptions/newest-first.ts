import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'of several groups any will do',
    ru: 'из нескольких групп годится любая',
  },
  caughtBy: '21.2 gives the group of those who have waited longest',
  says: /whose first has waited longest/,
  edits: [{ file: 'rules.ts', find: 'places[at]! < others[at]!', replace: 'places[at]! > others[at]!' }],
})
