import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic of ours holds only what belongs there',
    ru: 'в нашем топике лежит только то, что там положено',
  },
  caughtBy: '13.1 refuses what breaks the contract, and names the field',
  says: /would be acted upon/,
  edits: [
    {
      file: 'input.ts',
      find: `  if (!types.includes(event.type)) throw new Error(\`type: \${event.type} does not belong into this topic\`)
`,
      replace: `  if (types.length === 0) throw new Error('no such topic')
`,
    },
  ],
})
