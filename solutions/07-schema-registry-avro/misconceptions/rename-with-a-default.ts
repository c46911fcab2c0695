import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a rename with a default breaks nothing: the registry agrees',
    ru: 'переименование с default ничего не ломает: реестр согласен',
  },
  caughtBy: '7.5 version 2 is version 1 with one more field, which has a default',
  says: /a renamed field is one less and one more/,
  edits: [
    {
      file: 'schema.ts',
      find: `fields: [...fields, {`,
      replace: `fields: [...fields.map((field) => (field.name === 'comment' ? { ...field, name: 'note' } : field)), {`,
    },
  ],
})
