import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was asked before the click may still be shown', ru: 'спрошенное до щелчка ещё можно показать' },
  caughtBy: '17.5 the page says when the connection is lost, keeps what it has and finds back; paused, nothing changes',
  says: /changes though it is paused/,
  edits: [
    {
      file: 'page.ts',
      find: `  draw()
  setTimeout(look, EVERY_MS)`,
      replace: `  draw(wasPaused)
  setTimeout(look, EVERY_MS)`,
    },
    {
      file: 'page.ts',
      find: `async function look() {
`,
      replace: `async function look() {
  const wasPaused = paused
`,
    },
    {
      file: 'page.ts',
      find: `function draw() {
  if (paused) return`,
      replace: `function draw(isStill = paused) {
  if (isStill) return`,
    },
    {
      file: 'page.ts',
      find: "dark.addEventListener('change', draw)",
      replace: "dark.addEventListener('change', () => draw())",
    },
  ],
})
