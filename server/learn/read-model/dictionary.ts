/** Values of a column by their code, in the order in which they first came: texts, flags, days and lists. */
export class Dictionary {
  readonly values: unknown[] = []
  private readonly texts = new Map<string, number>()
  private readonly others = new Map<string, number>()
  private written = 0

  /** The code of a value, a new one for a new value; null for what is missing. */
  codeOf(value: unknown): number | null {
    if (value === null || value === undefined) return null
    const known = typeof value === 'string' ? this.texts.get(value) : this.others.get(JSON.stringify(value))
    return known ?? this.add(value)
  }

  /** The code of a value that is known already. */
  find(value: string): number | undefined {
    return this.texts.get(value)
  }

  add(value: unknown): number {
    const code = this.values.push(value) - 1
    if (typeof value === 'string') this.texts.set(value, code)
    else this.others.set(JSON.stringify(value), code)
    return code
  }

  /** As it was kept. Codes of what has been forgotten are not given anew. */
  put(code: number, value: unknown) {
    while (this.values.length < code) this.values.push(undefined)
    this.add(value)
  }

  /** What no answer has any more. */
  forget(code: number) {
    const value = this.values[code]
    if (typeof value === 'string') this.texts.delete(value)
    else this.others.delete(JSON.stringify(value))
    this.values[code] = undefined
  }

  /** Those that came since this was last asked, with their codes. */
  unwritten(): { code: number; value: unknown }[] {
    const from = this.written
    this.written = this.values.length
    return this.values.slice(from).map((value, at) => ({ code: from + at, value }))
  }

  /** Everything that is here was read from where it is kept. */
  settle() {
    this.written = this.values.length
  }
}
