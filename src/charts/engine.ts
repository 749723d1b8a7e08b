/**
 * What ECharts draws with. Asked for beside ECharts itself, it is evaluated in a task of its own: both
 * together are a long one on a slow device.
 */
export { version } from 'zrender/lib/zrender.js'
