import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DESCRIPTOR_FILE } from '../src/ingest/descriptor-field.ts'
import { dataFault, listDatasets, parseDescriptor } from './dataset-plugin.ts'
import { findTemplate, newFiles, parseRequest } from './new-dataset.ts'

/**
 * Writes the folder of a new dataset under `root`, from what the command was told. Answers with what to do next; the
 * error says in one sentence why nothing was written.
 */
export function startDataset(root: string, args: readonly string[], now: Date): readonly string[] {
  const request = parseRequest(args)
  const { id } = request
  const files = newFiles(request, findTemplate(descriptorsIn(join(root, 'data'))), secondsOf(now))
  writeFolder(join(root, 'data', id), `data/${id}`, files)
  return [
    `已新建 data/${id}：${files.size - 1} 个只有表头的 CSV，和 ${DESCRIPTOR_FILE}。(written: ${files.size - 1} CSV files with headers alone, and their descriptor)`,
    `接着照公开的表逐张填写，填上 ${DESCRIPTOR_FILE} 里空着的各项（没有的删去），再运行 DATASET=${id} npm run build，它会列出没有填的，见 README。` +
      '(next: fill in the tables and what is empty in the descriptor, or delete it; the build tells what is left)',
  ]
}

function descriptorsIn(dataDir: string): readonly unknown[] {
  return listDatasets(dataDir).flatMap(id => {
    try {
      return [parseDescriptor(readFileSync(join(dataDir, id, DESCRIPTOR_FILE)), id)]
    } catch {
      // The build tells what is wrong with it; here another may do.
      return []
    }
  })
}

/** Writes nothing where there is something already, and leaves nothing half written. */
function writeFolder(folder: string, name: string, files: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(folder)
  } catch (cause) {
    throw codeOf(cause) === 'EEXIST'
      ? dataFault(
          `新建数据：${name} 已经存在，没有改动；请换一个编码或年度，或先把它移走。` +
            '(it exists and was left as it is: take another code or year, or move it away)',
        )
      : notWritten(name, cause)
  }
  try {
    for (const [file, text] of files) writeFileSync(join(folder, file), text, { flag: 'wx' })
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true })
    throw notWritten(name, cause)
  }
}

function notWritten(name: string, cause: unknown): Error {
  return dataFault(
    `新建数据：写不进 ${name}（${codeOf(cause)}）；请检查 data/ 的写入权限和磁盘空间。` +
      '(cannot write there: look at its permissions and the space left)',
  )
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
}

function secondsOf(now: Date): string {
  return now.toISOString().replace(/\.\d+Z$/, 'Z')
}
