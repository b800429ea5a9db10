/** What a screen says before its figures: the weightiest sentence first. */
export function Says({ sentences }: { sentences: readonly string[] }) {
  const [first, ...others] = sentences
  return (
    <section className="time-says" aria-live="polite">
      <div className="says">
        <p>
          <b>{first}</b>
        </p>
        {others.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  )
}
