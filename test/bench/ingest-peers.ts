import { csvParse, csvParseRows } from 'd3-dsv'
import Papa from 'papaparse'

interface Request {
  readonly url: string
  readonly peer: string
}

const PEERS: Readonly<Record<string, (text: string) => number>> = {
  papaparse: text => Papa.parse<string[]>(text, { header: false, delimiter: ',' }).data.length,
  'd3-dsv rows': text => csvParseRows(text).length,
  'd3-dsv objects': text => csvParse(text).length,
}

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  const response = await fetch(data.url)
  const text = new TextDecoder().decode(await response.arrayBuffer())
  const rows = PEERS[data.peer]!(text)
  self.postMessage(rows)
}
