import { toWidth } from './width.ts'

/** A run of text in one style. `paint` wraps the text in colour codes, or leaves it as it is. */
export interface Piece {
  readonly text: string
  readonly paint: (text: string) => string
}

interface Word {
  readonly pieces: readonly Piece[]
  readonly columns: number
  /** What stands before it: nothing where it follows the word before without a blank. */
  readonly gap: Piece | null
}

/** Words of styled text: pieces that no blank parts belong to one word, and a word may change its colour inside. */
function* toWords(pieces: Iterable<Piece>): Generator<Word> {
  let word: Piece[] = []
  let gap: Piece | null = null
  const close = (): Word => ({
    pieces: word,
    columns: word.reduce((sum, piece) => sum + toWidth(piece.text), 0),
    gap,
  })
  for (const { text, paint } of pieces)
    for (const part of text.split(/( +)/)) {
      if (part === '') continue
      if (!part.startsWith(' ')) word.push({ text: part, paint })
      else {
        if (word.length > 0) {
          yield close()
          word = []
        }
        gap = { text: ' ', paint }
      }
    }
  if (word.length > 0) yield close()
}

/** One line in the making. Neighbours of one colour share their colour codes. */
class Line {
  columns = 0
  #done = ''
  #run = ''
  #paint: Piece['paint'] | null = null

  add({ text, paint }: Piece): void {
    if (paint !== this.#paint) this.#flush(paint)
    this.#run += text
    this.columns += toWidth(text)
  }

  close(): string {
    this.#flush(null)
    return this.#done
  }

  #flush(next: Piece['paint'] | null): void {
    if (this.#paint) this.#done += this.#paint(this.#run)
    this.#run = ''
    this.#paint = next
  }
}

/** Breaks styled text into lines of at most `columns`. Only a word that is longer by itself stands over. */
export function wrap(pieces: Iterable<Piece>, columns: number): string[] {
  const lines: string[] = []
  let line = new Line()
  for (const word of toWords(pieces)) {
    if (line.columns > 0 && line.columns + 1 + word.columns > columns) {
      lines.push(line.close())
      line = new Line()
    }
    if (line.columns > 0 && word.gap) line.add(word.gap)
    for (const piece of word.pieces) line.add(piece)
  }
  if (line.columns > 0) lines.push(line.close())
  return lines
}
