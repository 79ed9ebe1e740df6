import './style/fonts.css'
import './style/tokens.css'
import './style/base.css'
import './style/shell.css'
import './style/palette.css'
import './style/kept.css'
import './style/receive.css'
import './style/settings.css'
import './style/library.css'
import './style/reading.css'
import './style/cards.css'
import './style/correct.css'
import './style/search.css'
import './style/finding.css'
import './style/times.css'
import './style/actors.css'
import './style/checks.css'
import './style/take.css'
import './style/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App } from './app/App.tsx'
import { ApiError } from './api/client.ts'
import { Guard } from './app/Guard.tsx'
import { NotFetched } from './app/fetchPart.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What was refused would be refused again; what did not arrive may arrive.
      retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
      refetchOnWindowFocus: false,
    },
  },
})

// What has not come is told in its place, and is no fault.
const onCaughtError = (error: unknown) => { if (!(error instanceof NotFetched)) console.error(error) }

createRoot(document.getElementById('desk')!, { onCaughtError }).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Guard place="page"><App /></Guard>
    </QueryClientProvider>
  </StrictMode>,
)
