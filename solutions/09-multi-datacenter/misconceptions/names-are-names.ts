import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'topics is a list of names',
    ru: 'topics — это список имён',
  },
  caughtBy: '9.2 records arrive under the remote name as they were: those from before and those that come',
  says: /regular expressions/,
  edits: [{ file: 'mirror.ts', find: '    topics: namesOf(topics),', replace: `    topics: topics.join(','),` }],
})
