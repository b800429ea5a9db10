import './ui/ui.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { onSignedOut } from './api.ts'
import { asking, client } from './queries.ts'
import { router } from './routes.tsx'
import { firstLocale, setLocale } from './words.ts'

onSignedOut(() => client.invalidateQueries({ queryKey: asking('GET /api/session', {}).queryKey }))

await setLocale(firstLocale())

const app = document.getElementById('app')
if (!app) throw new Error('index.html has no #app')
createRoot(app).render(
  <QueryClientProvider client={client}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
)
