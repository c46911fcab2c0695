import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an old number is better than none',
    ru: 'старое число лучше, чем никакого',
  },
  caughtBy: '5.2 has no number while the broker is away, and numbers again when it is back',
  says: /old numbers look like good ones/,
  edits: [
    {
      file: 'lag.ts',
      find: `const patienceMs = 5_000`,
      replace: `const patienceMs = 5_000
let known = ''`,
    },
    {
      file: 'lag.ts',
      find: `    response.end(\`\${[...head, ...lines].join('\\n')}\\n\`)`,
      replace: `    known = \`\${[...head, ...lines].join('\\n')}\\n\`
    response.end(known)`,
    },
    {
      file: 'lag.ts',
      find: `response.writeHead(503, { 'content-type': 'text/plain' }).end(\`no lag: \${(error as Error).message}\\n\`)`,
      replace: `response.end(known || String(error))`,
    },
  ],
})
