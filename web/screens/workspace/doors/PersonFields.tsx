import { Field } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'

/** Who somebody is, for password managers too. */
export function PersonFields({ email }: { email?: string | null | undefined }) {
  const say = useSay()
  return (
    <>
      <Field label={say('person.name')} name="name" hint={say('person.name.hint')} autoComplete="name" maxLength={120} />
      <Field
        label={say('person.email')}
        name="email"
        type="email"
        defaultValue={email ?? ''}
        autoComplete="username"
        maxLength={254}
      />
      <NewPassword name="password" label={say('person.password')} />
    </>
  )
}

export function NewPassword({ name, label }: { name: string; label: string }) {
  const say = useSay()
  return (
    <Field
      label={label}
      name={name}
      type="password"
      hint={say('person.password.hint')}
      autoComplete="new-password"
      maxLength={200}
    />
  )
}

/** As it was typed: a blank at the end of a password is part of it. */
export const passwordIn = (fields: FormData, name: string): string => String(fields.get(name) ?? '')
