import type { ReactNode } from 'react'
import { Brand } from '#web/ui/Brand.tsx'
import { LanguageMenu, ThemeMenu } from './Choices.tsx'

/** A page before one is inside: the name, the language, one thing to do. */
export const Bare = ({ children }: { children: ReactNode }) => (
  <div className="bare">
    <header className="bar">
      <span className="brand">
        <Brand />
      </span>
      <div className="bar-end">
        <LanguageMenu />
        <ThemeMenu />
      </div>
    </header>
    <main>
      <div>{children}</div>
    </main>
  </div>
)
