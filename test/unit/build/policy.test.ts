import { describe, expect, it } from 'vitest'
import { contentPolicy, nginxHeaders } from '../../../build/policy'

// printf 'p{margin:0}' | openssl dgst -sha256 -binary | base64
const STYLE_HASH = 'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='
// printf '1' and printf 'a{}', the same way
const ONE_HASH = 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='
const A_HASH = 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='

describe('the content policy of a built page', () => {
  it('allows nothing inline where nothing is inline', () => {
    expect(contentPolicy([])).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
    )
  })

  it('allows an inline sheet by the hash of its text, once', () => {
    const page = '<style>p{margin:0}</style>'
    expect(contentPolicy([page, page])).toContain(`style-src 'self' '${STYLE_HASH}';`)
    expect(contentPolicy([page])).toContain("script-src 'self';")
  })

  it('never allows what is merely inline', () => {
    const [, script, style] = contentPolicy(['<style>a{}</style><script>1</script>']).split('; ')
    expect(script).toBe(`script-src 'self' '${ONE_HASH}'`)
    expect(style).toBe(`style-src 'self' '${A_HASH}'`)
  })

  it('is written for nginx as one line a header', () => {
    expect(
      nginxHeaders([])
        .split('\n')
        .map(line => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual([
      'add_header Content-Security-Policy',
      'add_header X-Content-Type-Options',
      'add_header Referrer-Policy',
      '',
    ])
  })
})
