/** What a part of a study says, before its figures. */
export const Lead = ({ says }: { says: readonly string[] }) =>
  says.map((sentence) => (
    <p key={sentence} className="why-lead">
      {sentence}
    </p>
  ))
