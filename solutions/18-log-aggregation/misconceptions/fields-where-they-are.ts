import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'fields are in the record, wherever', ru: 'поля где-то в записи есть' },
  caughtBy: '18.1 each line is one record, with its service and format, under its service, in order',
  says: /not at the root of the record/,
  cause: 'deadline',
  edits: [{ file: 'shipper.ts', find: '    fields_under_root: true,\n', replace: '' }],
})
