import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the status says enough',
    ru: 'статуса достаточно',
  },
  caughtBy: '8.1 what the worker refuses is refused at once, in its own words',
  says: /the person at work is not told what to mend/,
  edits: [
    {
      file: 'http.ts',
      find: `throw new Error(\`Kafka Connect refuses \${what}: \${status} \${message ?? JSON.stringify(body)}\`)`,
      replace: `throw new Error(\`Kafka Connect refuses \${what}: \${status}\${message ? '' : '!'}\`)`,
    },
  ],
})
