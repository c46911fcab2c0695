import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fetch gives up by itself',
    ru: 'fetch сдаётся сам',
  },
  caughtBy: '24.1 a node that does not answer is told by its address, within 10 s',
  says: /limit of its own/,
  edits: [
    {
      file: 'rpc.ts',
      find: `      signal: AbortSignal.timeout(NODE_PATIENCE_MS), // for head and body
`,
      replace: '',
    },
    {
      file: 'rpc.ts',
      find: `import { NODE_PATIENCE_MS } from './contract.ts'

`,
      replace: '',
    },
  ],
})
