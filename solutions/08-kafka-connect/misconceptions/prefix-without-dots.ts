import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a name has three parts',
    ru: 'в имени три части',
  },
  caughtBy: '8.4 a value is the row, a key its id, a delete one tombstone, a topic named by prefix and table',
  says: /a topic of another name/,
  cause: 'deadline',
  edits: [
    { file: 'transforms.ts', find: `'(.*)\\\\.public\\\\.([^.]*)'`, replace: `'([^.]+)\\\\.([^.]+)\\\\.([^.]+)'` },
    { file: 'transforms.ts', find: `'$1.$2'`, replace: `'$1.$3'` },
  ],
})
