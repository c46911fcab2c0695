import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record that cannot be used is reported and skipped',
    ru: 'о непригодной записи сообщаем и пропускаем её',
  },
  caughtBy: '3.3 sets a poison order aside as it came, with its reason in headers, and goes on with the others',
  says: /is lost, an error that is only logged too/,
  edits: [
    {
      file: 'service.ts',
      find: '  await producer.send({ topic: to, acks: -1, messages: [{ key, value, headers }] })\n',
      replace: '  void [producer, to, key, value, headers]\n',
    },
  ],
})
