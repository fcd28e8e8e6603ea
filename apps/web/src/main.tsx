import { start } from './start.tsx'

const host = document.getElementById('root')
if (host !== null) void start(host)
