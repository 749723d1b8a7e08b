import { describe, expect, it } from 'vitest'
import { isInApp } from '../../../src/composables/in-app'

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 Chrome/116.0.0.0'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15'

describe('the browser inside an app', () => {
  it.each([
    `${ANDROID} XWEB/1160083 MMWEBSDK/20240301 MicroMessenger/8.0.49.2600(0x28003137) NetType/WIFI`,
    `${IPHONE} Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/4G Language/zh_CN`,
    `${ANDROID} MQQBrowser/6.2 TBS/045947 V1_AND_SQ_8.9.28 QQ/8.9.28.10155 NetType/WIFI`,
    `${IPHONE} Mobile/15E148 Weibo (iPhone14,3__weibo__13.1.0__iphone__os18.1)`,
    `${ANDROID} Mobile Safari/537.36 AliApp(DingTalk/7.0.30) com.alibaba.android.rimet`,
    `${IPHONE} Mobile/15E148 AliApp(AP/10.3.80) AlipayClient/10.3.80`,
  ])('is told by its name: %s', userAgent => {
    expect(isInApp(userAgent)).toBe(true)
  })

  it.each([
    `${ANDROID} Mobile Safari/537.36`,
    `${ANDROID} MQQBrowser/14.5 Mobile Safari/537.36`,
    `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`,
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/109.0.0.0 Safari/537.36 QQBrowser/12.0',
  ])('is none of these: %s', userAgent => {
    expect(isInApp(userAgent)).toBe(false)
  })
})
