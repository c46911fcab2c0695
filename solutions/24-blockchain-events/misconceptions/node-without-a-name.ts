import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the reason is enough, without the address',
    ru: 'достаточно причины, без адреса',
  },
  caughtBy: '24.1 a node that does not answer is told by its address, within 10 s',
  says: /names the address/,
  edits: [
    {
      file: 'rpc.ts',
      find: `\`\${method} at \${nodeUrl}: \${(cause as Error).message}\``,
      replace: `\`\${method}: \${(cause as Error).message}\``,
    },
  ],
})
