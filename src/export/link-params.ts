/** Parameters by name, in the order of the address. */
export type Params = ReadonlyMap<string, string>

export interface ParsedParams {
  readonly params: Params
  /** Names that stand there more than once with different values: nobody can say which is meant. */
  readonly ambiguous: readonly string[]
}

/** Reads a query with or without its "?"; never throws. Parameters that others add are left out. */
export function parseParams(query: string): ParsedParams {
  const params = new Map<string, string>()
  const ambiguous = new Set<string>()
  for (const [name, value] of new URLSearchParams(query)) {
    if (isForeign(name)) continue
    if (params.has(name) && params.get(name) !== value) ambiguous.add(name)
    params.set(name, value)
  }
  for (const name of ambiguous) params.delete(name)
  return { params, ambiguous: [...ambiguous] }
}

/** Writes parameters as "?a=b&c=d"; "" when there are none. Colons and commas stay readable. */
export function formatParams(params: readonly (readonly [string, string])[]): string {
  const text = params.map(([name, value]) => `${name}=${encodeValue(value)}`).join('&')
  return text === '' ? '' : `?${text}`
}

function encodeValue(value: string): string {
  // encodeURIComponent throws on a lone surrogate, and links end at a bracket in many messengers.
  return encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD'))
    .replace(/%3A/g, ':')
    .replace(/%2C/g, ',')
    .replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

// What WeChat, Weibo, QQ, search engines and campaigns hang onto a shared address.
const FOREIGN_NAMES = new Set([
  ...['from', 'isappinstalled', 'nsukey', 'wechat_redirect', 'scene', 'clicktime', 'enterid'],
  ...['ascene', 'devicetype', 'version', 'nettype', 'abtest_cookie', 'pass_ticket', 'wx_header'],
  ...[
    'sessionid',
    'subscene',
    'mpshare',
    'srcid',
    'exportkey',
    'timestamp',
    'chksm',
    'code',
    'state',
  ],
  ...['spm', 'scm', 'fbclid', 'gclid', 'msclkid', 'dclid', 'yclid', 'bd_vid', 'qz_gdt', 'gdt_vid'],
  ...[
    'weibo_id',
    'ADTAG',
    'tdsourcetag',
    'vt',
    'ref',
    'source',
    'channel',
    'platform',
    't',
    'v',
    '_',
  ],
])
const FOREIGN_PREFIXES = /^(?:utm_|share|sharer_|hm(?:sr|pl|cu|kw|ci)|mc_|pk_|mtm_|_ga|wx)/

function isForeign(name: string): boolean {
  return FOREIGN_NAMES.has(name) || FOREIGN_PREFIXES.test(name)
}
