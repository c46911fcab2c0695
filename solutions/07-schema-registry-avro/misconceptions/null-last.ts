import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the order of a union does not matter',
    ru: 'порядок в union не важен',
  },
  caughtBy: '7.2 the schema has the fields of a user event, with the types and defaults that they need',
  says: /null first/,
  edits: [
    {
      file: 'schema.ts',
      find: `type: ['null', 'long'], default: null`,
      replace: `type: ['long', 'null'], default: null`,
    },
  ],
})
