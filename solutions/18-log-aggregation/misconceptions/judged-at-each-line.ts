import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a burst must be told at once', ru: 'о всплеске надо сообщить сразу' },
  caughtBy: '18.4 a burst is told once, when its minute closes',
  says: /before it was over/,
  edits: [
    {
      file: 'detector.ts',
      find: '    .emitStrategy(EmitStrategy.onWindowClose())\n',
      replace: '    .emitStrategy(EmitStrategy.onWindowUpdate())\n',
    },
  ],
})
