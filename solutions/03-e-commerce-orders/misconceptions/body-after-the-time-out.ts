import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'when fetch has resolved the answer is there; its body needs no time-out',
    ru: 'раз fetch завершился, ответ получен; чтению тела таймаут не нужен',
  },
  caughtBy:
    '3.5 retries what gets no whole answer: silence, a connection or a body that breaks, a body that never ends',
  says: /endless-body/,
  cause: 'deadline',
  edits: [
    {
      file: 'provider.ts',
      find: "    if ('answer' in outcome) return outcome.answer\n",
      replace:
        "    if ('answer' in outcome) {\n      const { status, body } = outcome.answer\n      return { status, body: body instanceof Response ? jsonOrNull(await body.text()) : null }\n    }\n",
    },
    { file: 'provider.ts', find: 'says ? jsonOrNull(await response.text()) : null', replace: 'says ? response : null' },
    { file: 'provider.ts', find: 'AbortSignal.any([over.signal, stopping])', replace: 'stopping' },
  ],
})
