import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'in one moment a region has one match',
    ru: 'в один миг у региона один матч',
  },
  caughtBy: '21.4 gives each match an id of its own that says nothing of its players',
  says: /two matches have one id/,
  edits: [{ file: 'queue.ts', find: 'const match = randomUUID()', replace: `const match = \`\${region}-\${now}\`` }],
})
