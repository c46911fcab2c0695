import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a provider that is down will come back some day: ask until it does',
    ru: 'провайдер когда-нибудь поднимется: спрашиваем, пока не ответит',
  },
  caughtBy: '3.5 asks five times at the delays of the text, then sets the order aside and goes on',
  says: /a retry without a limit/,
  edits: [
    { file: 'provider.ts', find: 'attempt === MAX_ATTEMPTS', replace: 'attempt === Number.POSITIVE_INFINITY' },
    { file: 'provider.ts', find: 'import { MAX_ATTEMPTS, MAX_RETRY_AFTER_MS', replace: 'import { MAX_RETRY_AFTER_MS' },
  ],
})
