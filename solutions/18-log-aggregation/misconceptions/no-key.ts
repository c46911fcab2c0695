import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Kafka will find a partition', ru: 'партицию Kafka найдёт сама' },
  caughtBy: '18.1 each line is one record, with its service and format, under its service, in order',
  says: /key, service and format/,
  edits: [{ file: 'shipper.ts', find: "      key: '%{[service]}',\n", replace: '' }],
})
