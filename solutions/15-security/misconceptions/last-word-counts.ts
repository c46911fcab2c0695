import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the first error in the list is the reason', ru: 'причина — первая ошибка в списке' },
  caughtBy: '15.2 one broker that lets in is enough, and of the others the one that says most counts',
  says: /says nothing of the user/,
  edits: [
    {
      file: 'client.ts',
      find: `outcomes.find((refusal) => refusal?.reason !== 'unreachable') ?? outcomes[0]`,
      replace: 'outcomes[0]',
    },
  ],
})
