import type { ReactNode } from 'react'

/** What A says, where the others have a field. */
export const Says = ({ what, lang, children }: { what: string; lang?: string; children: ReactNode }) => (
  <div className="variant-says">
    <p className="field-label">{what}</p>
    <p className="mut whitespace-pre-line" lang={lang}>
      {children}
    </p>
  </div>
)
