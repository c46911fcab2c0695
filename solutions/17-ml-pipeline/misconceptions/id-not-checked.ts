import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an id is an id', ru: 'id есть id' },
  caughtBy: '17.1 a broken example or id rejects the call and sends nothing of it',
  says: /is sent all the same/,
  edits: [
    { file: 'feed.ts', find: 'key: idSchema.parse(orderId)', replace: 'key: orderId' },
    { file: 'feed.ts', find: 'exampleSchema, idSchema, TOPIC', replace: 'exampleSchema, TOPIC' },
  ],
})
