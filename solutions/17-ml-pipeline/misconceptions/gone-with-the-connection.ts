import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'without a connection there is nothing to show', ru: 'нет соединения — нечего показывать' },
  caughtBy: '17.5 the page says when the connection is lost, keeps what it has and finds back; paused, nothing changes',
  says: /what was shown is gone/,
  edits: [
    {
      file: 'page.ts',
      find: `    live = false
  }
  draw()`,
      replace: `    live = false
    if (charts) for (const one of Object.values(charts)) one.destroy()
    charts = last = undefined
  }
  draw()`,
    },
  ],
})
