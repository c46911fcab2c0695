import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what means the same is the same',
    ru: 'что значит одно и то же, то одно и то же',
  },
  caughtBy: '10.5 what breaks the contract of the two topics is reported, and a null value removes its window',
  says: /, \\?"metric/,
  edits: [
    {
      file: 'view.ts',
      find: `  if (utf8.decode(key) !== JSON.stringify({ deviceId, metric, start, end })) throw new Error('not how a key is written')
`,
      replace: '',
    },
  ],
})
