import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'trouble is trouble',
    ru: 'неполадка есть неполадка',
  },
  caughtBy: '24.1 what the node refuses is told in its own words',
  says: /in the field error/,
  edits: [
    {
      file: 'rpc.ts',
      find: `throw new Error(error.message ?? 'an error without a message')`,
      replace: `throw new Error(\`the node refuses \${method}, \${String(error.message).length}\`)`,
    },
  ],
})
