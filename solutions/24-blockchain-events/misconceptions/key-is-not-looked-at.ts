import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the value says which block it is',
    ru: 'какой это блок, говорит значение',
  },
  caughtBy: '24.5 what breaks the contract of the two topics is reported and changes nothing',
  cause: 'deadline',
  says: /changes nothing/,
  edits: [
    {
      file: 'view.ts',
      find: 'if (block && key !== String(block.number)) throw',
      replace: `if (block && key === '') throw`,
    },
  ],
})
