import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'throwing in the handler makes Kafka deliver the message again later, which is a retry',
    ru: 'если бросить ошибку из обработчика, Kafka доставит сообщение ещё раз позже, вот и повтор',
  },
  caughtBy: '12.3 lets a waiting message hold up no other',
  edits: [
    {
      file: 'service.ts',
      find: '      const delay = hopeless ?',
      replace: `      if (!hopeless) throw error
      const delay = hopeless ?`,
    },
    {
      file: 'service.ts',
      find: `      } catch {
        return rest(pause, baseDelayMs)
      }`,
      replace: `      } catch (error) {
        throw error instanceof Error ? error : new Error(String(error))
      }`,
    },
  ],
})
