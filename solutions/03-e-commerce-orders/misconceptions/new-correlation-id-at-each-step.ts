import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each service names its own work with an id of its own',
    ru: 'каждый сервис помечает свою работу собственным идентификатором',
  },
  caughtBy: '3.4 carries the correlation id of an order through all three topics',
  says: /a new one at each step/,
  edits: [{ file: 'service.ts', find: 'message.headers?.[CORRELATION_ID] ?? orderId', replace: 'crypto.randomUUID()' }],
})
