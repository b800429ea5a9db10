import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { wordsPlugin } from './words-plugin.ts'

/** `npm run dev` beside `npm start`: the server takes writes from its own address alone. */
const SERVER = { target: 'http://localhost:3000', headers: { origin: 'http://localhost:3000' } }

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  plugins: [react(), tailwind(), wordsPlugin()],
  // Assets never become data: URLs, so the content security policy needs no exception for them.
  build: { outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023', modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', proxy: { '/api': SERVER, '/a': SERVER, '/u': SERVER } },
})
