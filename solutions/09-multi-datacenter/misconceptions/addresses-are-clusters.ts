import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'two addresses are two clusters',
    ru: 'два адреса — это два кластера',
  },
  caughtBy: '9.1 two addresses of one cluster are one cluster',
  says: /Addresses do not tell clusters apart/,
  edits: [
    {
      file: 'clusters.ts',
      find: '  if (primary === backup) throw',
      replace: '  if (String(clusters.primary) === String(clusters.backup)) throw',
    },
  ],
})
