import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a new state is a new button',
    ru: 'новое состояние — новая кнопка',
  },
  caughtBy: '10.5 works by keyboard: filter and pause keep the focus while data comes',
  says: /made anew lose the focus/,
  edits: [
    {
      file: 'page-drawing.ts',
      find: `$('pause').addEventListener('click', () => {
  paused = !paused
  $('pause').textContent = paused ? 'Resume' : 'Pause'
`,
      replace: `$('pause').addEventListener('click', function toggle() {
  paused = !paused
  const button = Object.assign(document.createElement('button'), { id: 'pause', type: 'button', textContent: paused ? 'Resume' : 'Pause' })
  button.addEventListener('click', toggle)
  $('pause').replaceWith(button)
`,
    },
  ],
})
