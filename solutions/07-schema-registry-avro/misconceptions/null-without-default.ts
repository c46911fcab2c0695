import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a field that may be null needs no default',
    ru: 'полю, где бывает null, не нужно значение по умолчанию',
  },
  caughtBy: '7.2 the schema has the fields of a user event, with the types and defaults that they need',
  says: /its default, null, belongs to its first branch/,
  edits: [{ file: 'schema.ts', find: `type: ['null', 'string'], default: null`, replace: `type: ['null', 'string']` }],
})
