import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the listener is called INTERNAL', ru: 'listener называется INTERNAL' },
  caughtBy: '22.1 the properties are for the store, the listener and the time that were asked for',
  says: /for one place alone/,
  edits: [
    {
      file: 'broker.ts',
      find: "'remote.log.metadata.manager.listener.name': listener",
      replace: "'remote.log.metadata.manager.listener.name': 'INTERNAL'",
    },
    {
      file: 'broker.ts',
      find: '{ classPath, store, listener, coldWaitMs }: BrokerOptions',
      replace: '{ classPath, store, coldWaitMs }: BrokerOptions',
    },
  ],
})
