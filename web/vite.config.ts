import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressPlugin } from './compress-plugin.ts'
import { wordsPlugin } from './words-plugin.ts'

/** `npm run dev` beside `npm start`: the server takes writes from its own address alone. */
const SERVER = { target: 'http://localhost:3000', headers: { origin: 'http://localhost:3000' } }

const BASE =
  /node_modules|web\/(ui|shell)\/(?!FileDrop|Clock|Unsaved|Progress)|web\/(?!main|routes)[\w-]+\.tsx?$|domain\/(permission|zoned-time)/

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  plugins: [react(), tailwind(), wordsPlugin(), compressPlugin()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0, // Assets never become data: URLs, so the content security policy needs no exception for them.
    target: 'es2023',
    modulePreload: { polyfill: false },
    // What nearly every screen needs comes in one piece: forty small ones would each pay for their own headers.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': SERVER, '/a': SERVER, '/u': SERVER } },
})
