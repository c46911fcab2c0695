import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a file is what it is called', ru: 'файл — это его имя' },
  caughtBy: '18.1 no line is lost and none comes twice while files are renamed',
  says: /taken for a new one/,
  edits: [
    {
      file: 'shipper.ts',
      find: "    type: 'filestream',",
      replace: "    type: 'filestream',\n    'file_identity.path': {},",
    },
  ],
})
