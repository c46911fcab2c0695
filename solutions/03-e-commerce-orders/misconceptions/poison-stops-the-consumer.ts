import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record that cannot be read is an error like any other: throw it',
    ru: 'нечитаемая запись — такая же ошибка, как все: бросаем исключение',
  },
  caughtBy: '3.3 sets a poison order aside as it came, with its reason in headers, and goes on with the others',
  says: /stops the partition, and with it/,
  cause: 'deadline',
  edits: [
    { file: 'service.ts', find: 'throw new SetAside(input.reason)', replace: 'throw new TypeError(input.reason)' },
  ],
})
