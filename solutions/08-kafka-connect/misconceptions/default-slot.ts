import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the name of a slot does not matter',
    ru: 'имя слота не важно',
  },
  caughtBy:
    '8.2 follows the named tables alone, by the slot and the publication asked for, and keeps the password to itself',
  says: /another one stays and keeps the log/,
  edits: [{ file: 'source.ts', find: `    'slot.name': slot,`, replace: `    'slot.name': \`\${slot}_1\`,` }],
})
