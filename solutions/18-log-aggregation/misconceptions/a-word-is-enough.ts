import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the more words the more is found', ru: 'чем больше слов, тем больше найдётся' },
  caughtBy: '18.5 level, service and words narrow what is found, each exactly so, and signs command nothing',
  says: /one word was enough/,
  edits: [
    {
      file: 'finding.ts',
      find: 'for (const word of words) filter.push(hasWord(word))',
      replace: 'if (words.length > 0) filter.push({ bool: { should: words.map(hasWord) } })',
    },
  ],
})
