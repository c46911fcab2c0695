import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an end without a begin is an error',
    ru: 'конец без начала — ошибка',
  },
  caughtBy: '10.5 an excursion is known by either of its alerts, and its end stays an end',
  says: /by its begin or by its end/,
  cause: 'deadline',
  edits: [
    {
      file: 'board.ts',
      find: '    const excursion = { deviceId',
      replace: `    if (!known && type === 'cleared') return undefined
    const excursion = { deviceId`,
    },
  ],
})
