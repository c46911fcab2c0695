import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the leader’s word is enough',
    ru: 'слова лидера достаточно',
  },
  caughtBy: '11.3 carries commands out, on this machine alone, and says where their events stand',
  says: /gone with that broker/,
  edits: [
    {
      file: 'commands.ts',
      find: `acks: -1`,
      replace: `acks: 1`,
    },
  ],
})
