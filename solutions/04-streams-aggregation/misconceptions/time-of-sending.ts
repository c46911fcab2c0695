import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the time of a record is set by Kafka: nothing to do',
    ru: 'отметку времени записи ставит Kafka, делать ничего не нужно',
  },
  caughtBy: '4.1 each click is in the topic once, under its user, at the time of the click',
  says: /not when the click was sent/,
  edits: [{ file: 'producer.ts', find: ', timestamp: String(click.at) }', replace: ' }' }],
})
