import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the file is called app.log', ru: 'файл называется app.log' },
  caughtBy: '18.1 what was written and renamed while Filebeat was down is read, and nothing again',
  says: /Renamed files are not looked at/,
  cause: 'deadline',
  edits: [{ file: 'shipper.ts', find: 'paths: [file, `${file}.*`]', replace: 'paths: [file]' }],
})
