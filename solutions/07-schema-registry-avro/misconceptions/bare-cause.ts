import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the error of fetch says enough',
    ru: 'ошибки fetch достаточно',
  },
  caughtBy: '7.1 rejects within 10 s and names the registry when it does not answer',
  says: /which registry does not answer/,
  edits: [
    {
      file: 'http.ts',
      find: `throw new Error(\`no schema registry answers at \${url}\`, { cause })`,
      replace: `throw cause`,
    },
  ],
})
