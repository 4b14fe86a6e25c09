/** Where a key works. `everywhere` also works in every other place. */
type Where = 'everywhere' | 'list' | 'explore' | 'time' | 'map' | 'event' | 'article' | 'tree'

export interface Key {
  readonly id: string
  readonly label: string
  readonly where: Where
  /** Values of `KeyboardEvent.key`; two in one string, parted by a blank, are pressed one after the other. */
  readonly keys: readonly string[]
}

/** Every key of the pages: the listener, the tooltips and the help are made from this table. */
export const keys = [
  { id: 'search', label: 'Search', where: 'everywhere', keys: ['/'] },
  { id: 'help', label: 'Show the keys', where: 'everywhere', keys: ['?'] },
  { id: 'close', label: 'Close the record', where: 'everywhere', keys: ['Escape'] },
  { id: 'go-events', label: 'Go to events', where: 'everywhere', keys: ['g e'] },
  { id: 'go-statements', label: 'Go to statements', where: 'everywhere', keys: ['g s'] },
  { id: 'go-figures', label: 'Go to figures', where: 'everywhere', keys: ['g f'] },
  { id: 'go-commitments', label: 'Go to commitments', where: 'everywhere', keys: ['g c'] },
  { id: 'go-articles', label: 'Go to articles', where: 'everywhere', keys: ['g a'] },
  { id: 'go-stories', label: 'Go to stories', where: 'everywhere', keys: ['g t'] },
  { id: 'go-contradictions', label: 'Go to contradictions', where: 'everywhere', keys: ['g d'] },
  { id: 'next-row', label: 'Next row', where: 'list', keys: ['j', 'ArrowDown'] },
  { id: 'previous-row', label: 'Previous row', where: 'list', keys: ['k', 'ArrowUp'] },
  { id: 'first-row', label: 'First row', where: 'list', keys: ['Home'] },
  { id: 'last-row', label: 'Last row', where: 'list', keys: ['End'] },
  { id: 'rows-down', label: 'Ten rows on', where: 'list', keys: ['PageDown'] },
  { id: 'rows-up', label: 'Ten rows back', where: 'list', keys: ['PageUp'] },
  { id: 'open', label: 'Open the record', where: 'list', keys: ['Enter'] },
  { id: 'open-article', label: 'Open the article at its words', where: 'list', keys: ['o'] },
  { id: 'pick', label: 'Pick the event to be merged', where: 'explore', keys: ['x'] },
  { id: 'open-page', label: 'Open the page of the event', where: 'explore', keys: ['v'] },
  { id: 'fold-facets', label: 'Fold the filters', where: 'explore', keys: ['['] },
  { id: 'fold-map', label: 'Fold the map', where: 'explore', keys: ['m'] },
  { id: 'fold-time', label: 'Fold the time line', where: 'explore', keys: ['t'] },
  { id: 'next-pane', label: 'Next part of the page', where: 'explore', keys: ['F6'] },
  { id: 'time-shift', label: 'Shift the window', where: 'time', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'time-widen', label: 'Widen it (with Shift)', where: 'time', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'time-zoom', label: 'Narrow or widen it', where: 'time', keys: ['+', '-'] },
  { id: 'time-all', label: 'All dates', where: 'time', keys: ['0'] },
  { id: 'map-move', label: 'Move the map', where: 'map', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  { id: 'map-zoom', label: 'Zoom', where: 'map', keys: ['+', '-'] },
  { id: 'map-list', label: 'Go to the list', where: 'map', keys: ['Enter'] },
  { id: 'open-words', label: 'Open the article at its words', where: 'event', keys: ['o'] },
  { id: 'next-record', label: 'Next record in the text', where: 'article', keys: ['n', 'j'] },
  { id: 'previous-record', label: 'Previous record in the text', where: 'article', keys: ['p', 'k'] },
  { id: 'open-chosen', label: 'Go to the chosen record', where: 'article', keys: ['Enter'] },
  { id: 'back', label: 'Back to the list', where: 'article', keys: ['b'] },
  { id: 'kind-1', label: 'Show or hide events', where: 'article', keys: ['1'] },
  { id: 'kind-2', label: 'Show or hide statements', where: 'article', keys: ['2'] },
  { id: 'kind-3', label: 'Show or hide figures', where: 'article', keys: ['3'] },
  { id: 'kind-4', label: 'Show or hide commitments', where: 'article', keys: ['4'] },
  { id: 'kind-5', label: 'Show or hide places', where: 'article', keys: ['5'] },
  { id: 'kind-6', label: 'Show or hide times', where: 'article', keys: ['6'] },
  { id: 'kind-7', label: 'Show or hide people', where: 'article', keys: ['7'] },
  { id: 'kind-8', label: 'Show or hide bodies', where: 'article', keys: ['8'] },
  { id: 'next-sentence', label: 'Next sentence', where: 'tree', keys: ['n'] },
  { id: 'previous-sentence', label: 'Previous sentence', where: 'tree', keys: ['p'] },
  { id: 'tree-article', label: 'Back to the article', where: 'tree', keys: ['b'] },
  { id: 'repairs', label: 'Show or hide what is read apart', where: 'article', keys: ['r'] },
  { id: 'next-part', label: 'Next paragraph', where: 'article', keys: [']'] },
  { id: 'previous-part', label: 'Previous paragraph', where: 'article', keys: ['['] },
] as const satisfies readonly Key[]

export type KeyId = (typeof keys)[number]['id']
