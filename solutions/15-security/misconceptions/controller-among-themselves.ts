import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'controllers are among themselves', ru: 'контроллеры говорят только между собой' },
  caughtBy: '15.1 no listener answers in plain text',
  says: /reads passwords and records/,
  edits: [
    {
      file: 'broker.ts',
      find: `'listener.security.protocol.map': 'CLIENTS:SSL,INTERNAL:SSL,CONTROLLER:SSL',`,
      replace: `'listener.security.protocol.map': 'CLIENTS:SSL,INTERNAL:SSL,CONTROLLER:PLAINTEXT',`,
    },
  ],
})
