import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a store answers at once', ru: 'хранилище отвечает сразу' },
  caughtBy: '22.1 a store that needs 1.2 s for an answer is waited for',
  says: /remote\.fetch\.max\.wait\.ms is 500/,
  edits: [
    { file: 'broker.ts', find: "    'remote.fetch.max.wait.ms': String(coldWaitMs),\n", replace: '' },
    {
      file: 'broker.ts',
      find: 'export function tieredBroker({ classPath, store, listener, coldWaitMs }',
      replace: 'export function tieredBroker({ classPath, store, listener }',
    },
  ],
})
