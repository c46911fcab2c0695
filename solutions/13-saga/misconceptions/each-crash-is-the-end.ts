import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer that has crashed is at its end',
    ru: 'консьюмеру, который сообщил о сбое, пришёл конец',
  },
  caughtBy: '13.2 a start goes on by itself where the coordinator of a group is still loading',
  says: /keeps the service from starting/,
  edits: [
    {
      file: 'consumers.ts',
      find: `    if (!payload.restart) then(payload.error)`,
      replace: `    then(payload.error)`,
    },
  ],
})
