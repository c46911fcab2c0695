import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'whoever asks knows the id', ru: 'кто спрашивает, знает id' },
  caughtBy: '23.4 bad requests are answered with what is wrong, and never with 5xx',
  says: /answered as a good one/,
  edits: [
    {
      file: 'api.ts',
      find: `  if (id.length < 1 || id.length > 64) throw new Refusal(400, 'an id has 1 to 64 characters')
`,
      replace: '',
    },
  ],
})
