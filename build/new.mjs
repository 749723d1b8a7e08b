// Starts the dataset of another department, or of another year: npm run new -- 401-2025 某某局
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '..')
const { module } = await runnerImport(join(import.meta.dirname, 'start-dataset.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
})
try {
  console.log(module.startDataset(process.cwd(), process.argv.slice(2), new Date()).join('\n'))
} catch (fault) {
  console.error(fault)
  process.exitCode = 1
}
