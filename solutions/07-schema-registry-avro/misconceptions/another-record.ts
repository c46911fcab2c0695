import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a new version is a new record',
    ru: 'новая версия — это новая запись',
  },
  caughtBy: '7.5 version 2 is version 1 with one more field, which has a default',
  says: /it is another record/,
  edits: [
    {
      file: 'schema.ts',
      find: `return { ...record, fields: [...fields,`,
      replace: `return { ...record, name: 'UserEventV2', fields: [...fields,`,
    },
  ],
})
