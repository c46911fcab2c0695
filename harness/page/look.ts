/**
 * The one look of the course's pages, light and dark, as CSS for a `<style>`. Elements look right by themselves; classes: `card`, `cards` (side by side), `number` (a cell), `empty` (nothing there
 * yet), `row` (buttons), `main` and `risky` (buttons), `note`, `lost` (of a status), `unseen` (for screen readers alone).
 */
export const look = `
:root { color-scheme: light dark; --line: light-dark(#d7dce3, #343b46); --soft: light-dark(#56606e, #9aa6b5); --ink: light-dark(#1c2430, #e8ecf2);
  --back: light-dark(#f5f6f8, #14171c); --card: light-dark(#fff, #1c2027); --blue: light-dark(#1557c0, #7fb0ff); --red: light-dark(#b3261e, #ff9a91); --green: light-dark(#146c2e, #7fdc9b) }
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; justify-content: space-between; margin-bottom: 1.25rem }
h1 { margin: 0; font-size: 1.6rem } h2 { margin: 0 0 .5rem; font-size: 1.05rem }
[role=status] { color: var(--green) } [role=status].lost, [role=alert] { color: var(--red) } [role=alert]:empty { display: none }
.card { margin-bottom: 1.25rem; padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow-x: auto }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 0 1.25rem }
table { width: 100%; border-collapse: collapse } caption { text-align: left; font-weight: 600; padding-bottom: .5rem }
th, td { padding: .45rem .6rem; text-align: left; overflow-wrap: anywhere } tbody tr { border-top: 1px solid var(--line) }
thead th { color: var(--soft); font-size: .8rem; font-weight: 600 } tbody th { font-weight: 400 } .number { text-align: right; font-variant-numeric: tabular-nums }
label { font-weight: 600 } input, textarea { padding: .4rem .7rem; font: inherit; border: 1px solid var(--soft); border-radius: 8px; background: var(--back); color: inherit }
button { padding: .35rem .8rem; font: inherit; color: var(--blue); background: none; border: 1px solid currentColor; border-radius: 8px; cursor: pointer }
button.main { color: var(--card); background: var(--blue); border-color: var(--blue) } button.risky { color: var(--red) } button:disabled { opacity: .5; cursor: default }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-bottom: 1rem } .note { margin: .5rem 0; color: var(--soft) }
.empty { padding: 2.5rem; text-align: center; color: var(--soft) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
[hidden] { display: none !important }
`
