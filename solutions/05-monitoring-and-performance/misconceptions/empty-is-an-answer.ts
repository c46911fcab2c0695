import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an exporter always answers 200',
    ru: 'экспортёр всегда отвечает 200',
  },
  caughtBy: '5.2 has no number while the broker is away, and numbers again when it is back',
  says: /says that all is well/,
  edits: [
    {
      file: 'lag.ts',
      find: `response.writeHead(503, { 'content-type': 'text/plain' }).end(\`no lag: \${(error as Error).message}\\n\`)`,
      replace: `response.end(\`# \${(error as Error).message.replaceAll('\\n', ' ')}\\n\`)`,
    },
  ],
})
