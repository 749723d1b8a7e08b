/** The browsers inside WeChat (WeCom too), QQ, Weibo, DingTalk, Alipay and Feishu, by the names they give themselves. */
const IN_APP = /MicroMessenger|\bQQ\/|Weibo|DingTalk|AlipayClient|Lark|Feishu/i

/** Whether the page stands in the browser of an app: such a browser saves no files, and does not say so. */
export function isInApp(userAgent: string = navigator.userAgent): boolean {
  return IN_APP.test(userAgent)
}
