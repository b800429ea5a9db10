import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import type { SavedQuestion } from '#contract/learn/questions.ts'
import { asking } from '#web/queries.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { Menu, MenuItem, MenuTitle } from '#web/ui/Menu.tsx'
import { useSay } from '#web/words.ts'
import { QuestionList } from './QuestionList.tsx'

/** Saved questions, one's own first; picking one asks it. */
export function SavedQuestions() {
  const say = useSay()
  const navigate = useNavigate()
  const saved = useQuery(asking('GET /api/questions', {})).data ?? []
  const [managing, setManaging] = useState(false)
  const open = ({ asked }: SavedQuestion) => navigate({ to: '/learn/explorer', search: asked })
  const groups = [
    { title: say('questions.mine'), of: saved.filter(({ mine }) => mine) },
    // Without its condition it would be another question.
    { title: say('questions.team'), of: saved.filter(({ mine, hidden }) => !mine && !hidden) },
  ].filter(({ of }) => of.length > 0)
  return (
    <>
      <Menu
        className="btn btn-line"
        edge="end"
        button={
          <>
            {say('questions.list')}
            <Icon name="down" />
          </>
        }
      >
        {groups.length === 0 && <MenuTitle>{say('questions.none')}</MenuTitle>}
        {groups.map(({ title, of }) => (
          <Fragment key={title}>
            <MenuTitle>{title}</MenuTitle>
            {of.map((each) => (
              <MenuItem key={each.id} onPick={() => open(each)}>
                <span className="ell">{each.name}</span>
              </MenuItem>
            ))}
          </Fragment>
        ))}
        {groups.length > 0 && (
          <>
            <hr />
            <MenuItem onPick={() => setManaging(true)}>{say('questions.manage')}</MenuItem>
          </>
        )}
      </Menu>
      <QuestionList open={managing} questions={saved} onClose={() => setManaging(false)} />
    </>
  )
}
