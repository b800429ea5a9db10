/** So many answers to questions are kept, each of at most so many rows (a table of 500 cells by rating has 5,500), all of them together of so many. */
const MOST_ANSWERS = 200
const MOST_ROWS = 10_000
const MOST_ROWS_TOGETHER = 100_000
/** A condition that thousands of words meet names each of them: such a question costs more to keep than to ask. */
const LONGEST = 20_000

/**
 * What was asked of a file since it last changed: whoever asks the same again is answered without counting. Boards are looked at by
 * many, and a screen asks for most of its figures twice.
 */
export class Memory<Row> {
  private readonly answers = new Map<string, readonly Row[]>()
  private readonly rowsIn: (answer: readonly Row[]) => number
  private version = 0
  private rows = 0

  constructor(rowsIn: (answer: readonly Row[]) => number = ({ length }) => length) {
    this.rowsIn = rowsIn
  }

  async recall(question: string, ask: () => Promise<Row[]>): Promise<readonly Row[]> {
    const known = this.answers.get(question)
    if (known) {
      // The one that was asked longest ago goes first.
      this.answers.delete(question)
      this.answers.set(question, known)
      return known
    }
    const asked = this.version
    const rows = await ask()
    if (asked !== this.version || this.rowsIn(rows) > MOST_ROWS || question.length > LONGEST) return rows
    this.keep(question, rows)
    return rows
  }

  private keep(question: string, rows: readonly Row[]) {
    this.rows += this.rowsIn(rows) - this.rowsIn(this.answers.get(question) ?? [])
    this.answers.set(question, rows)
    for (const [oldest, answer] of this.answers) {
      if (this.answers.size <= MOST_ANSWERS && this.rows <= MOST_ROWS_TOGETHER) return
      this.answers.delete(oldest)
      this.rows -= this.rowsIn(answer)
    }
  }

  /** The file has changed; what is being asked at this moment is of before. */
  forget() {
    this.version++
    this.answers.clear()
    this.rows = 0
  }
}
