import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an answer of the notification provider that names a message has sent it, whatever its status',
    ru: 'ответ провайдера уведомлений с идентификатором сообщения значит, что оно отправлено, каким бы ни был статус',
  },
  caughtBy: '3.5 asks the notification provider again too, and sets aside what it refuses',
  says: /only when the provider has taken its message/,
  edits: [
    {
      file: 'notification-service.ts',
      find: 'if (answer.status === 402 || !sent.success)',
      replace: 'if (!sent.success)',
    },
  ],
})
