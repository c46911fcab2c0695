import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'groups is a list of names',
    ru: 'groups — это список имён',
  },
  caughtBy: '9.3 groups go on where they were, in the numbers of the backup, and follow',
  says: /groups is a list of regular expressions/,
  edits: [{ file: 'mirror.ts', find: '    groups: namesOf(groups),', replace: `    groups: groups.join(','),` }],
})
