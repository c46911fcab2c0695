import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the slot goes with its connector',
    ru: 'слот исчезает вместе с коннектором',
  },
  caughtBy: '8.2 a source that is removed leaves no slot and no publication',
  says: /keeps the log of the whole server/,
  edits: [
    {
      file: 'source.ts',
      find: `    await dropSlot(client, slot)
`,
      replace: `    if (slot === '') await dropSlot(client, slot)
`,
    },
  ],
})
