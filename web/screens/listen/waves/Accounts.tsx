import { useId, useState } from 'react'
import type { AccountPlan } from '#domain/listen/wave-plan.ts'
import { Button, IconButton } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { NumberField } from './NumberField.tsx'

type Props = { account: AccountPlan | undefined; onAccount: (account: AccountPlan | undefined) => void }

/** How many people of one company are asked, and of some roles fewer. */
export function Accounts({ account, onAccount }: Props) {
  const say = useSay()
  const roles = Object.entries(account?.roles ?? {})
  const setRole = (role: string, most: number | undefined) => {
    const { [role]: _, ...others } = account?.roles ?? {}
    const left = most === undefined ? others : { ...others, [role]: most }
    onAccount({ most: account?.most ?? 1, ...(Object.keys(left).length && { roles: left }) })
  }
  return (
    <div className="stack-4 narrow">
      <Checkbox
        label={say('planner.account.limit')}
        name="plan.account"
        checked={account !== undefined}
        onChange={(event) => onAccount(event.target.checked ? { most: 3 } : undefined)}
      />
      {account && (
        <>
          <div className="w-24">
            <NumberField
              label={say('planner.account.most')}
              name="plan.account.most"
              min={1}
              max={1000}
              value={account.most}
              onNumber={(most = 1) => onAccount({ ...account, most })}
            />
          </div>
          {roles.map(([role, most]) => (
            <div key={role} className="flex items-end gap-2">
              <div className="w-60 max-w-full">
                <NumberField
                  label={role}
                  name={`plan.account.roles.${role}`}
                  min={0}
                  value={most}
                  onNumber={(next = 0) => setRole(role, next)}
                />
              </div>
              <IconButton icon="close" label={say('planner.account.remove', { role })} onClick={() => setRole(role, undefined)} />
            </div>
          ))}
          <NewRole onRole={(role) => setRole(role, 1)} />
        </>
      )}
    </div>
  )
}

function NewRole({ onRole }: { onRole: (role: string) => void }) {
  const say = useSay()
  const [role, setRole] = useState('')
  const id = useId()
  const add = () => {
    if (role.trim()) onRole(role.trim())
    setRole('')
  }
  return (
    <fieldset className="stack" aria-labelledby={id}>
      <legend id={id} className="field-label">
        {say('planner.account.roles')}
      </legend>
      <div className="flex items-end gap-2">
        <div className="w-60 max-w-full">
          <Field
            quiet
            label={say('planner.account.role')}
            placeholder={say('planner.account.role')}
            name="role"
            maxLength={200}
            value={role}
            onChange={(event) => setRole(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
          />
        </div>
        <Button look="line" onClick={add}>
          {say('planner.account.add')}
        </Button>
      </div>
    </fieldset>
  )
}
