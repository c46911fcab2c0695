import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whatever holds a connection is closed at once: the order does not matter',
    ru: 'всё, что держит соединения, закрывается сразу: порядок не важен',
  },
  caughtBy: '12.3 finishes the try under way before it stops; what fails then waits as ever: failure 1',
  says: /producer was closed before/,
  edits: [
    {
      file: 'service.ts',
      find: `    await consumer.disconnect()
    await producer.disconnect()`,
      replace: `    await Promise.all([consumer.disconnect(), producer.disconnect()])`,
    },
  ],
})
