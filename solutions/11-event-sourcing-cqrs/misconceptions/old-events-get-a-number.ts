import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every event needs a number, an old one the first',
    ru: 'номер нужен каждому событию, старому — первый',
  },
  caughtBy: '11.2 brings events of the old version up to date',
  says: /there is no seq/,
  edits: [
    {
      file: 'events.ts',
      find: `seq: null, at: timestamp }`,
      replace: `seq: 1, at: timestamp }`,
    },
  ],
})
