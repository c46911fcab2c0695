import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a name is made of letters',
    ru: 'имя состоит из букв',
  },
  caughtBy: '5.1 counts the records and bytes of each topic, whatever its name, and none twice',
  says: /letters alone/,
  edits: [{ file: 'jmx.ts', find: `topic=(.+)><>Count`, replace: `topic=(\\\\w+)><>Count` }],
})
