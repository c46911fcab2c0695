import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a timeline has a line for each look',
    ru: 'в хронологии строка на каждый опрос',
  },
  caughtBy: '2.5 prints a timeline of the rebalance',
  says: /a line only when the picture has changed/,
  edits: [
    {
      file: 'viewer.ts',
      find: 'if (picture !== last) ctx.print',
      replace: 'if (picture !== last || settledAt(picture)) ctx.print',
    },
    {
      file: 'viewer.ts',
      find: 'function draw(',
      replace: "const settledAt = (picture: string) => picture !== 'rebalancing'\n\nfunction draw(",
    },
  ],
})
