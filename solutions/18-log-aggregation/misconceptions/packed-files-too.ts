import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'everything that begins with the name is a log', ru: 'всё, что начинается с имени, — лог' },
  caughtBy: '18.1 what was written and renamed while Filebeat was down is read, and nothing again',
  says: /a packed file is read/,
  edits: [
    {
      file: 'shipper.ts',
      find: "check_interval: every, exclude_files: ['\\\\.gz$']",
      replace: 'check_interval: every',
    },
  ],
})
