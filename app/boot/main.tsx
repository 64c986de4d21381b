import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../look/look.css'
import '../look/customProperties.ts'
import { showOnPage } from '../settings/showOnPage.ts'
import { App } from './App.tsx'
import { createPage } from './page.ts'

showOnPage()

const place = document.getElementById('app')
if (!place) throw new Error('index.html has no element with the id "app"')
createRoot(place).render(
  <StrictMode>
    <App page={createPage()} />
  </StrictMode>,
)
