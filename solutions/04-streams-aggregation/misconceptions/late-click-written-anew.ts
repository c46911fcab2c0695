import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a late click can be written from what was parsed',
    ru: 'опоздавший клик можно записать из того, что разобрано',
  },
  caughtBy: '4.2 a late click is in late-clicks byte for byte, whatever its key and its spelling',
  says: /was written anew/,
  edits: [
    {
      file: 'topology.ts',
      find: ".withValue(Buffer.from(value, 'base64'))",
      replace: ".withValue(Buffer.from(JSON.stringify(readClick(Buffer.from(value, 'base64')))))",
    },
  ],
})
