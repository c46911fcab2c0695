import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a name has one dot',
    ru: 'в имени одна точка',
  },
  caughtBy: '9.2 records arrive under the remote name as they were: those from before and those that come',
  says: /regular expressions/,
  edits: [
    {
      file: 'mirror.ts',
      find: `name.replaceAll('.', '[.]')`,
      replace: `name.replace('.', '[.]')`,
    },
  ],
})
